import { assertNever } from '@wegpunkt/shared/assert-never'
import type { Size } from '@wegpunkt/shared/board/geometry'
import { fontFamily } from '../../paint/font.ts'
import type { Drawing, Ink, Mark, TextMark } from '../drawing/drawing.ts'
import { identity, isSame, short, writtenMatrix } from '../drawing/matrix.ts'
import { escapeXml } from './xml.ts'

export type SvgFacts = {
  readonly size: Size
  readonly title: string
  readonly description: string
  readonly locale: string
  /** Fonts as CSS, and images as `data:` addresses in the order of the drawing: nothing is fetched from elsewhere. */
  readonly fonts: string
  readonly images: readonly string[]
}

const LINES_AT_ONCE = 1_000

/**
 * A drawing as SVG with real text, step by step, since thousands of elements take a second. It has no scripts, no
 * styles but its fonts, and refers to nothing outside of itself.
 */
export function* svgSteps({ marks, clips }: Drawing, facts: SvgFacts): Generator<string> {
  const [w, h] = facts.size.map(short)
  let out = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img" aria-labelledby="title description" xml:lang="${escapeXml(facts.locale)}">`,
    `<title id="title">${escapeXml(facts.title)}</title>`,
    `<desc id="description">${escapeXml(facts.description)}</desc>`,
    `<defs>${facts.fonts && `<style>${facts.fonts}</style>`}`,
    ...clips.map(
      ({ path, matrix, within }, i) =>
        `<clipPath id="c${i}"${within === null ? '' : ` clip-path="url(#c${within})"`}><path d="${path}"${transformOf(matrix)}/></clipPath>`,
    ),
    '</defs>',
    `<g font-family="${escapeXml(fontFamily)}" stroke-miterlimit="10">`,
  ]
  let last: Mark | null = null
  for (const mark of marks) {
    const [outer, inner] = [last?.clip !== mark.clip, !last || !isSame(last.matrix, mark.matrix)]
    if (last && (outer || inner)) out.push('</g>')
    if (last && outer) out.push('</g>')
    if (outer) out.push(mark.clip === null ? '<g>' : `<g clip-path="url(#c${mark.clip})">`)
    if (outer || inner) out.push(`<g${transformOf(mark.matrix)}>`)
    out.push(written(mark, facts.images))
    last = mark
    if (out.length < LINES_AT_ONCE) continue
    yield `${out.join('\n')}\n`
    out = []
  }
  if (last) out.push('</g></g>')
  yield `${out.join('\n')}\n</g></svg>\n`
}

const transformOf = (matrix: Mark['matrix']): string =>
  isSame(matrix, identity) ? '' : ` transform="matrix(${writtenMatrix(matrix)})"`

function written(mark: Mark, images: readonly string[]): string {
  switch (mark.draw) {
    case 'fill': {
      const rule = mark.rule === 'evenodd' ? ' fill-rule="evenodd"' : ''
      return `<path d="${mark.path}"${rule}${inkAs('fill', mark.ink)}/>`
    }
    case 'stroke': {
      const { path, ink, width, cap, join, dash } = mark
      const more = [
        cap === 'butt' ? '' : ` stroke-linecap="${cap}"`,
        join === 'miter' ? '' : ` stroke-linejoin="${join}"`,
        dash.length === 0 ? '' : ` stroke-dasharray="${dash.map(short).join(' ')}"`,
      ]
      return `<path d="${path}" fill="none"${inkAs('stroke', ink)} stroke-width="${short(width)}"${more.join('')}/>`
    }
    case 'text':
      return writtenText(mark)
    case 'image': {
      const { x, y, w, h, opacity } = mark
      const seen = opacity < 1 ? ` opacity="${short(opacity)}"` : ''
      const href = escapeXml(images[mark.image] ?? '')
      return `<image x="${short(x)}" y="${short(y)}" width="${short(w)}" height="${short(h)}" preserveAspectRatio="none"${seen} href="${href}"/>`
    }
    default:
      return assertNever(mark)
  }
}

// The width is the one on the screen: where another font stands in, letters move, and lines do not.
function writtenText({ text, x, y, width, size, weight, ink, isRightToLeft }: TextMark): string {
  const length =
    width > 0 && text.length > 1 ? ` textLength="${short(width)}" lengthAdjust="spacingAndGlyphs"` : ''
  const turned = isRightToLeft ? ' direction="rtl" text-anchor="end"' : ''
  // Programs leave out spaces at the ends of a text unless they are told that they matter.
  const spaces = /^\s|\s$|\s\s/.test(text) ? ' xml:space="preserve"' : ''
  const font = ` font-size="${short(size)}" font-weight="${weight}"`
  return `<text x="${short(x)}" y="${short(y)}"${font}${length}${turned}${spaces}${inkAs('fill', ink)}>${escapeXml(text)}</text>`
}

const inkAs = (what: 'fill' | 'stroke', { color, opacity }: Ink): string =>
  ` ${what}="${color}"${opacity < 1 ? ` ${what}-opacity="${short(opacity)}"` : ''}`
