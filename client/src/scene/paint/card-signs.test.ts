import { expect, it, vi } from 'vitest'
import { boardOf, card, note } from '../../editor/testing/boards.ts'
import { paintElements } from '../board-painter.ts'
import { plainPalette } from '../testing/plain-palette.ts'
import { type Drawn, recordingCanvas } from '../testing/recorded.ts'

// Icons are paths that only a browser knows.
vi.stubGlobal('Path2D', Object)

const { theme } = plainPalette

function drawnOf(fields: object, { zoom = 1, more = [] as ReturnType<typeof note>[] } = {}): Drawn[] {
  const { document } = boardOf(card('ad', { title: 'Ad', ...fields }), ...more)
  const { canvas, drawn } = recordingCanvas()
  const state = { editing: null, selection: new Set<string>() }
  paintElements(canvas, ['ad'], {
    store: document.store,
    state,
    live: new Map(),
    palette: plainPalette,
    zoom,
  })
  return drawn
}
const texts = (drawn: readonly Drawn[]) =>
  drawn.filter(({ call }) => call === 'fillText').map(({ args }) => String(args[0]))
const strokes = (drawn: readonly Drawn[]) =>
  drawn.filter(({ call }) => call === 'stroke').map(({ look }) => look)
const dashes = (drawn: readonly Drawn[]) =>
  drawn.flatMap(({ call, args }) =>
    call === 'setLineDash' && (args[0] as number[]).length > 0 ? [args[0]] : [],
  )

it('[C85] dashed is what is missing or has no title, dotted what is planned, and the rest is solid', () => {
  expect(dashes(drawnOf({ status: 'missing' }))).toEqual(dashes(drawnOf({ title: '' })))
  const [missing] = dashes(drawnOf({ status: 'missing' }))
  const [planned] = dashes(drawnOf({ status: 'planned' }))
  expect(missing).not.toEqual(planned)
  for (const fields of [{}, { contact: 'indirect' }, { status: 'retire' }])
    expect(dashes(drawnOf(fields))).toEqual([])
})

it('[C85] a deal-breaker has a red edge and a sign, whether its reason is known or not', () => {
  for (const dealBreaker of ['', 'they leave']) {
    const drawn = drawnOf({ dealBreaker })
    expect(strokes(drawn).some(({ strokeStyle }) => strokeStyle === theme.danger)).toBe(true)
    expect(drawn.some(({ call, look }) => call === 'fill' && look['fillStyle'] === theme.danger)).toBe(true)
  }
  expect(strokes(drawnOf({})).some(({ strokeStyle }) => strokeStyle === theme.danger)).toBe(false)
})

it('[C85] the title of what is to be retired is struck through', () => {
  const lines = (fields: object) => drawnOf(fields).filter(({ call }) => call === 'lineTo').length
  expect(lines({ status: 'retire' })).toBe(lines({}) + 1)
})

/** The segments of the ring: thick ones in their colours, thin ones as null. */
const ring = (fields: object) =>
  strokes(drawnOf(fields)).flatMap(({ strokeStyle, lineWidth }) =>
    lineWidth === 3 ? [strokeStyle] : lineWidth === 1.25 ? [null] : [],
  )

it('[C86] the ring has a segment for each customer question, and is not there before one is answered', () => {
  expect(ring({})).toEqual([])
  expect(ring({ customerSays: 'well' })).toEqual([null, theme.accent, null])
  expect(ring({ customerView: 'a', customerSays: 'b', customersAsked: { answer: 'no' } })).toEqual([
    theme.accent,
    theme.accent,
    null,
  ])
})

it('[C86] that customers were asked stays amber without evidence, and planned is paler than done', () => {
  const third = (customersAsked: object) => ring({ customersAsked })[2]
  expect(third({ answer: 'yes' })).toBe(theme.note.yellow.strong)
  expect(third({ answer: 'yes', evidence: 'e1' })).toBe(theme.accent)
  expect([theme.accent, theme.note.yellow.strong, null]).not.toContain(third({ answer: 'planned' }))
})

const wishBars = (wishes: object) => {
  const foot = ({ call, args }: Drawn): boolean =>
    (call === 'fillRect' || call === 'strokeRect') && Number(args[1]) > 80
  return drawnOf({ wishes })
    .filter(foot)
    .map(({ call, look }) => (call === 'strokeRect' ? 'hollow' : look['fillStyle']))
}

it('[C87] the strip of wishes has seven places once one is set: not looked at is not neither nor', () => {
  expect(wishBars({ easy: 1, fast: -1, help: 0 })).toEqual([
    theme.feeling[2],
    theme.card.line,
    theme.card.line,
    'hollow',
    theme.connector,
    theme.card.line,
    theme.card.line,
  ])
  expect(drawnOf({}).some(({ call }) => call === 'strokeRect')).toBe(false)
})

const events = [
  note('n1', [900, 0], { touchpoint: 'ad', event: 'disappointing' }),
  note('n2', [900, 0], { touchpoint: 'ad', event: 'disappointing' }),
  note('n3', [900, 0], { touchpoint: 'ad', event: 'delighting' }),
  note('n4', [900, 0], { touchpoint: 'ad' }),
]

it('[C88] events are counted by class, and only classes that have some; the rest is a number of notes', () => {
  expect(texts(drawnOf({}, { more: events })).filter((text) => /^\d+$/.test(text))).toEqual(['1', '2', '1'])
  expect(texts(drawnOf({}, { more: events.slice(0, 2) })).filter((text) => /^\d+$/.test(text))).toEqual(['2'])
})

it('[C89] nothing of this is drawn where it is too small to be made out', () => {
  const full = { entry: true, exit: true, dealBreaker: 'x', wishes: { easy: 1 }, customerView: 'x' }
  const plain = drawnOf({}, { zoom: 0.3 }).length
  expect(drawnOf(full, { zoom: 0.3, more: events })).toHaveLength(plain)
  expect(drawnOf(full, { more: events }).length).toBeGreaterThan(drawnOf({}).length + 20)
})

it('[C90] a note that is an event has the face of its class, where that can be read', () => {
  const arcs = (fields: Record<string, unknown>, zoom = 1): number => {
    const { document } = boardOf(note('n', [900, 0], fields))
    const { canvas, drawn } = recordingCanvas()
    const state = { editing: null, selection: new Set<string>() }
    paintElements(canvas, ['n'], {
      store: document.store,
      state,
      live: new Map(),
      palette: plainPalette,
      zoom,
    })
    return drawn.filter(({ call }) => call === 'arc').length
  }
  expect(arcs({ event: 'okay' })).toBe(3)
  expect(arcs({})).toBe(0)
  expect(arcs({ event: 'okay' }, 0.35)).toBe(0)
})
