import { assertNever } from '@wegpunkt/shared/assert-never'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import {
  type Making,
  type PictureForm,
  type PictureLook,
  type PicturePlan,
  type PictureRequest,
  type Pictures,
  pngScales,
} from '../../editor/pictures.ts'
import type { LoadImage } from '../images/load-image.ts'
import { type SceneTheme, sceneTheme } from '../theme.ts'
import { MOST_PAGES, MOST_PIXELS } from './limits.ts'
import { type PictureBoard, type PictureFacts, onPaper, pictureBoard } from './painted/picture-board.ts'
import { paintPicture } from './painted/paint-picture.ts'
import { type Scope, scopeOf } from './painted/scope.ts'
import { type SheetWords, describe } from './pdf/sheet-words.ts'
import { sheetPlan } from './pdf/sheet-plan.ts'
import { loadImages } from './picture-images.ts'
import { makePng, pngSize } from './png/make-png.ts'
import { makeSvg } from './svg/make-svg.ts'

type Options = {
  /** What is seen when it is asked for. */
  readonly facts: () => PictureFacts
  readonly selection: () => ReadonlySet<ElementId>
  readonly shown: SceneTheme
  readonly words: () => SheetWords
  readonly load: LoadImage
}

/** Pictures of what is seen of a board, as files. */
export function createPictures({ facts, selection, shown, words, load }: Options): Pictures {
  const themeOf = (look: PictureLook): SceneTheme =>
    look === 'screen' ? shown : onPaper(sceneTheme('light'))
  const { board } = facts()
  let planned: PictureBoard | null = null
  const toPlan = (): PictureBoard => {
    const now = facts()
    if (planned?.facts.board !== now.board) planned = pictureBoard(now, themeOf('paper'), undefined)
    return planned
  }
  return {
    selected: selection().size > 0,
    hasJourney: board.stages.size > 0 && board.lanes.size > 0,
    frames: [...board.elements].flatMap(([id, element]) =>
      element.kind === 'frame' ? [{ id, title: element.title.trim() }] : [],
    ),
    plan: ({ part, form }) => planOf(scopeOf(toPlan(), part, selection()), form),
    async make(request, making) {
      const now = facts()
      const bare = pictureBoard(now, themeOf(request.look), undefined)
      const scope = scopeOf(bare, request.part, selection())
      if (!scope || planOf(scope, request.form).refusal) throw new Error('there is no such picture')
      const scale = request.form.as === 'png' ? request.form.scale : 2
      const images = await loadImages(scope.elements, { scale, load, signal: making.signal })
      try {
        const palette = { ...bare.painting.palette, images }
        const ready = { ...bare, painting: { ...bare.painting, palette } }
        return await made({ board: ready, scope }, request, { ...making, words: words() })
      } finally {
        images.close()
      }
    },
  }
}

function planOf(scope: Scope | null, form: PictureForm): PicturePlan {
  if (!scope) return { size: [0, 0], pages: null, refusal: { why: 'empty' } }
  const { w, h } = scope.area
  if (form.as === 'svg') return { size: [Math.ceil(w), Math.ceil(h)], pages: null, refusal: null }
  if (form.as === 'png') {
    const fits = (scale: number): boolean => pngSize(scope.area, scale).reduce((a, b) => a * b) <= MOST_PIXELS
    const size = pngSize(scope.area, form.scale)
    if (fits(form.scale)) return { size, pages: null, refusal: null }
    const fitting = pngScales.findLast(fits) ?? null
    return { size, pages: null, refusal: { why: 'pixels', size, most: MOST_PIXELS, fitting } }
  }
  const { pages } = sheetPlan(scope.area, form)
  const refusal = pages > MOST_PAGES ? ({ why: 'pages', pages, most: MOST_PAGES } as const) : null
  return { size: [Math.ceil(w), Math.ceil(h)], pages, refusal }
}

async function made(
  picture: { readonly board: PictureBoard; readonly scope: Scope },
  { form }: PictureRequest,
  { words, ...making }: Making & { readonly words: SheetWords },
): Promise<Blob> {
  const { area } = picture.scope
  switch (form.as) {
    case 'png':
      return await makePng(area, {
        ...making,
        scale: form.scale,
        paint: (canvas, part) => paintPicture(canvas, part, picture),
      })
    case 'svg':
      return await makeSvg(area, {
        ...making,
        withFonts: form.withFonts,
        title: words.title,
        description: describe(words),
        locale: picture.board.facts.locale,
        paint: (canvas, part) => paintPicture(canvas, part, picture),
      })
    case 'tiles':
    case 'poster': {
      const { makePdf } = await import('./pdf/make-pdf.ts')
      return await makePdf(picture, form, { ...making, words })
    }
    default:
      return assertNever(form)
  }
}
