import type { Canvas } from '../../paint/canvas.ts'
import { type PathSource, sourceOf } from '../../paint/path-source.ts'
import type { About, Clip, Drawing, Mark, Matrix } from './drawing.ts'
import { inkOf } from './ink-of.ts'
import { identity, times } from './matrix.ts'
import { type PathData, createPathData } from './path-data.ts'

type Look = Pick<
  Canvas,
  | 'fillStyle'
  | 'strokeStyle'
  | 'globalAlpha'
  | 'lineWidth'
  | 'lineCap'
  | 'lineJoin'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
  | 'direction'
  | 'imageSmoothingQuality'
>

const firstLook: Look = {
  fillStyle: '#000000',
  strokeStyle: '#000000',
  globalAlpha: 1,
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  font: '400 10px sans-serif',
  textAlign: 'left',
  textBaseline: 'alphabetic',
  direction: 'ltr',
  imageSmoothingQuality: 'low',
}

type State = { matrix: Matrix; clip: number | null; dash: readonly number[]; look: Look }

export type Recorder = {
  /** What paints draw on. Whoever draws on it says the same in every format. */
  readonly canvas: Canvas
  /** What is drawn from now on is about this. */
  readonly about: (about: About | null) => void
  readonly drawing: () => Drawing
}

/** A canvas that keeps what is drawn on it as data. `measure`: how wide a text is in a font as CSS has it. */
export function createRecorder(measure: (text: string, size: number, weight: number) => number): Recorder {
  const marks: Mark[] = []
  const clips: Clip[] = []
  const images: CanvasImageSource[] = []
  const kept: State[] = []
  let [matrix, clip, dash]: [Matrix, number | null, readonly number[]] = [identity, null, []]
  let about: About | null = null
  let path = createPathData()

  const placed = () => ({ matrix, clip, about })
  const fill = (data: string, rule: CanvasFillRule = 'nonzero'): void => {
    if (data !== '')
      marks.push({
        draw: 'fill',
        path: data,
        rule,
        ink: inkOf(canvas.fillStyle, canvas.globalAlpha),
        ...placed(),
      })
  }
  const stroke = (data: string): void => {
    if (data === '') return
    const { lineWidth: width, lineCap: cap, lineJoin: join } = canvas
    const ink = inkOf(canvas.strokeStyle, canvas.globalAlpha)
    marks.push({ draw: 'stroke', path: data, ink, width, cap, join, dash, ...placed() })
  }
  const transform = (by: Matrix): void => {
    matrix = times(matrix, by)
  }
  const canvas: Canvas = {
    ...firstLook,
    save: () => void kept.push({ matrix, clip, dash, look: lookOf(canvas) }),
    restore() {
      const before = kept.pop()
      if (!before) return
      ;({ matrix, clip, dash } = before)
      Object.assign(canvas, before.look)
    },
    translate: (x, y) => transform([1, 0, 0, 1, x, y]),
    rotate: (angle) => transform([Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0]),
    scale: (x, y) => transform([x, 0, 0, y, 0, 0]),
    // All that anybody asks of it are its factors.
    getTransform: () => ({ a: matrix[0], b: matrix[1], c: matrix[2], d: matrix[3] }) as DOMMatrix,
    beginPath: () => void (path = createPathData()),
    closePath: () => path.closePath(),
    moveTo: (x, y) => path.moveTo(x, y),
    lineTo: (x, y) => path.lineTo(x, y),
    bezierCurveTo: (...points) => path.bezierCurveTo(...points),
    quadraticCurveTo: (...points) => path.quadraticCurveTo(...points),
    arc: (x, y, radius, from, to) => path.arc(x, y, radius, from, to),
    ellipse: (x, y, rx, ry, turn, from, to) => path.ellipse(x, y, rx, ry, turn, from, to),
    rect: (x, y, w, h) => path.rect(x, y, w, h),
    roundRect: (x, y, w, h, radii) => path.roundRect(x, y, w, h, radiiOf(radii)),
    fill: (what?: Path2D | CanvasFillRule, rule?: CanvasFillRule) =>
      typeof what === 'object' ? fill(dataOf(sourceOf(what)), rule) : fill(path.data, what),
    stroke: (what?: Path2D) => stroke(what ? dataOf(sourceOf(what)) : path.data),
    clip() {
      clips.push({ path: path.data, matrix, within: clip })
      clip = clips.length - 1
    },
    fillRect: (x, y, w, h) => fill(rectData(x, y, w, h)),
    strokeRect: (x, y, w, h) => stroke(rectData(x, y, w, h)),
    setLineDash: (lengths) => void (dash = [...lengths]),
    fillText(text, x, y) {
      const { size, weight } = fontOf(canvas.font)
      const width = measure(text, size, weight)
      const left = canvas.textAlign === 'center' ? x - width / 2 : x
      const isRightToLeft = canvas.direction === 'rtl'
      const ink = inkOf(canvas.fillStyle, canvas.globalAlpha)
      marks.push({ draw: 'text', text, x: left, y, width, size, weight, isRightToLeft, ink, ...placed() })
    },
    drawImage(image: CanvasImageSource, x: number, y: number, w?: number, h?: number) {
      const known = images.indexOf(image)
      const at = known < 0 ? images.push(image) - 1 : known
      const opacity = canvas.globalAlpha
      marks.push({ draw: 'image', image: at, x, y, w: w ?? 0, h: h ?? 0, opacity, ...placed() })
    },
  }
  return {
    canvas,
    about: (now) => void (about = now),
    drawing: () => ({ marks, clips, images }),
  }
}

const lookOf = (canvas: Canvas): Look =>
  Object.fromEntries(Object.keys(firstLook).map((key) => [key, canvas[key as keyof Look]])) as Look

const radiiOf = (radii: Parameters<Canvas['roundRect']>[4]): number | readonly number[] =>
  typeof radii === 'number' ? radii : Array.isArray(radii) ? radii.map(Number) : 0

const rectData = (x: number, y: number, w: number, h: number): string => {
  const path = createPathData()
  path.rect(x, y, w, h)
  return path.data
}

function dataOf(source: PathSource): string {
  if (typeof source === 'string') return source
  const path: PathData = createPathData()
  source(path)
  return path.data
}

/** Paints write fonts in one way alone: `450 14px "Inter Variable", …` (paint/font.ts). */
function fontOf(css: string): { size: number; weight: number } {
  const [, weight, size] = /^(\d+) ([\d.]+)px /.exec(css) ?? []
  return { weight: Number(weight ?? 400), size: Number(size ?? 10) }
}
