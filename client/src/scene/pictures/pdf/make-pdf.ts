import mediumUrl from '@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf?url'
import regularUrl from '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?url'
import strongUrl from '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?url'
import type { Making, PictureForm } from '../../../editor/pictures.ts'
import type { Canvas } from '../../paint/canvas.ts'
import { askWorker } from '../../../ui/ask-worker.ts'
import type { Mark } from '../drawing/drawing.ts'
import { createRecorder } from '../drawing/record.ts'
import { encodedImage } from '../encoded-image.ts'
import { readingOrder } from '../painted/reading-order.ts'
import { measureText } from '../svg/make-svg.ts'
import { unhurried } from '../unhurried.ts'
import { overviewOf } from './overview.ts'
import { paintCover } from './paint-cover.ts'
import { paintPoster } from './paint-poster.ts'
import { paintTilePage } from './paint-tile-page.ts'
import type { PdfPage } from './pdf-file.ts'
import type { FaceBytes } from './pdf-faces.ts'
import type { PdfTask } from './picture-pdf-worker.ts'
import { type SheetPlan, sheetPlan } from './sheet-plan.ts'
import type { SheetWords } from './sheet-words.ts'
import type { Told } from './told.ts'

/** To hand them over to a worker takes time here, too. */
const MARKS_AT_ONCE = 4_000

type Picture = Told['picture']
type Options = Making & { readonly words: SheetWords }
type Paint = (canvas: Canvas, told: Told) => Generator<void>

/** A picture as PDF: a poster, or pages to be laid side by side behind a cover. */
export async function makePdf(
  picture: Picture,
  form: Extract<PictureForm, { as: 'tiles' | 'poster' }>,
  { words, progress, signal }: Options,
): Promise<Blob> {
  const plan = sheetPlan(picture.scope.area, form)
  const fonts = await loadFonts(signal)
  const worker = askWorker<PdfTask, { bytes: Uint8Array<ArrayBuffer> | null }>(
    new Worker(new URL('picture-pdf-worker.ts', import.meta.url), { type: 'module' }),
    signal,
  )
  try {
    await worker.ask({ do: 'begin', title: words.title, locale: picture.board.facts.locale, fonts })
    const paints = await paintsOf(picture, form, plan, signal)
    const record = recorderOf(picture, plan, words, signal)
    for (const [i, paint] of paints.entries()) {
      const { marks, ...page } = await record(paint)
      await worker.ask({ do: 'page', ...page })
      for (let from = 0; from < marks.length; from += MARKS_AT_ONCE) {
        await worker.ask({ do: 'add', marks: marks.slice(from, from + MARKS_AT_ONCE) })
        progress(((i + Math.min(1, (from + MARKS_AT_ONCE) / marks.length)) / paints.length) * 0.95)
      }
    }
    const { bytes } = await worker.ask({ do: 'end' })
    if (!bytes) throw new Error('no PDF was made')
    progress(1)
    return new Blob([bytes], { type: 'application/pdf' })
  } finally {
    worker.close()
  }
}

async function paintsOf(
  picture: Picture,
  form: { readonly as: 'tiles' | 'poster' },
  plan: SheetPlan,
  signal: AbortSignal,
): Promise<Paint[]> {
  if (form.as === 'poster') return [paintPoster]
  const overview = await overviewOf(picture, signal)
  return [
    function* cover(canvas, told) {
      paintCover(canvas, overview, told)
      yield
    },
    ...plan.tiles.map(
      (tile): Paint =>
        (canvas, told) =>
          paintTilePage(canvas, tile, told),
    ),
  ]
}

/** Pages share their images: each is handed over once, by a name. */
function recorderOf(picture: Picture, plan: SheetPlan, words: SheetWords, signal: AbortSignal) {
  const { board, layout } = picture.board.facts
  const { theme } = picture.board.painting.palette
  const order = readingOrder(board, layout)
  const names = new Map<CanvasImageSource, string>()
  return async (paint: Paint): Promise<PdfPage & { readonly marks: readonly Mark[] }> => {
    const [width, height] = plan.page
    const { canvas, about, drawing } = createRecorder(measureText)
    canvas.fillStyle = theme.canvas
    canvas.fillRect(0, 0, width, height)
    const readAs = (id: string) => order.get(id) ?? null
    await unhurried(paint(canvas, { picture, plan, words, theme, about, readAs }), signal)
    const { images, marks, clips } = drawing()
    const fresh: [string, Uint8Array][] = []
    for (const image of images) {
      if (names.has(image)) continue
      names.set(image, `image ${names.size}`)
      const blob = await encodedImage(image)
      fresh.push([names.get(image) ?? '', new Uint8Array(await blob.arrayBuffer())])
    }
    return { width, height, marks, clips, images: images.map((image) => names.get(image) ?? ''), fresh }
  }
}

async function loadFonts(signal: AbortSignal): Promise<FaceBytes> {
  const load = async (url: string): Promise<Uint8Array> => {
    const response = await fetch(url, { signal })
    if (!response.ok) throw new Error(`${response.status} for a font`)
    return new Uint8Array(await response.arrayBuffer())
  }
  const [regular, medium, strong] = await Promise.all([regularUrl, mediumUrl, strongUrl].map(load))
  if (!regular || !medium || !strong) throw new Error('a font did not come')
  return { regular, medium, strong }
}
