import { expect, it } from 'vitest'
import { recorder } from '../testing/facts.ts'
import { svgSteps } from './write-svg.ts'

const facts = {
  size: [100, 50],
  title: 'Reise & <Ziel>',
  description: 'Stand: "heute"',
  locale: 'de',
  fonts: '',
  images: [],
} as const

const writeSvg = (...given: Parameters<typeof svgSteps>): string => [...svgSteps(...given)].join('')

const hostile = [
  '</text><script>alert(1)</script>',
  '" onload="alert(1)',
  "' xlink:href='https://example.org",
  ']]><!ENTITY x SYSTEM "file:///etc/passwd">&x;',
  'a\u0000b\u0008c\ud800d\uffff',
]

it('[F51] a picture as SVG has real text, a title and a description, and each text its place', () => {
  const { canvas, drawing } = recorder()
  canvas.font = '450 14px "Inter Variable"'
  canvas.translate(5, 5)
  canvas.fillText(' Grüße', 1, 2)
  const svg = writeSvg(drawing(), facts)
  expect(svg).toContain('<title id="title">Reise &amp; &lt;Ziel&gt;</title>')
  expect(svg).toContain('<desc id="description">Stand: &quot;heute&quot;</desc>')
  expect(svg).toContain('transform="matrix(1 0 0 1 5 5)"')
  expect(svg).toMatch(
    /<text x="1" y="2" font-size="14" font-weight="450"[^>]* xml:space="preserve"[^>]*> Grüße<\/text>/,
  )
})

it('[F51] whatever people wrote is text: no markup, no address of elsewhere, no character that XML has not', () => {
  const { canvas, drawing } = recorder()
  for (const text of hostile) canvas.fillText(text, 0, 0)
  canvas.fillStyle = hostile[1] ?? ''
  canvas.fillRect(0, 0, 1, 1)
  const svg = writeSvg(drawing(), { ...facts, title: hostile.join(' '), description: hostile.join(' ') })
  expect(svg).not.toMatch(/<(?:script|foreignObject|use|a|!ENTITY|!DOCTYPE)\b/i)
  // Of elements nothing is left but those that we write, and none has an attribute of its own.
  const tags = [...svg.matchAll(/<([a-z]+)([^>]*)>/gi)]
  expect(new Set(tags.map(([, name]) => name))).toEqual(
    new Set(['svg', 'title', 'desc', 'defs', 'g', 'text', 'path']),
  )
  expect(tags.filter(([, , attributes]) => /\son\w+=|href=/.test(attributes ?? ''))).toEqual([])
  expect(Array.from(svg).filter((sign) => (sign < ' ' && sign !== '\n') || sign >= '\ufffe')).toEqual([])
})

it('[F51] what lies in a clip is within it, also in the one around it', () => {
  const { canvas, drawing } = recorder()
  for (let i = 0; i < 2; i++) {
    canvas.beginPath()
    canvas.rect(0, 0, 10 - i, 10)
    canvas.clip()
  }
  canvas.fillRect(0, 0, 5, 5)
  const svg = writeSvg(drawing(), facts)
  expect(svg).toContain('<clipPath id="c1" clip-path="url(#c0)">')
  expect(svg).toMatch(/<g clip-path="url\(#c1\)">\s*<g>\s*<path/)
  expect(svg.match(/<g/g)?.length).toBe(svg.match(/<\/g>/g)?.length)
})
