import { createElementId } from '@wegpunkt/shared/board/element-id'
import type { Point, Size } from '@wegpunkt/shared/board/geometry'
import type { Edit } from '@wegpunkt/shared/board/edits'
import { orderLast, ordersBetween } from '@wegpunkt/shared/board/order'
import { mustBeElement } from '@wegpunkt/shared/board/entry-readers'
import { belonging } from '../belonging/carrying.ts'
import type { Editor } from '../editor.ts'
import { laidOut } from '../place/laid-out.ts'
import { type ImagePlace, arrangeImages, newImageSize } from './arrange-images.ts'
import type { ImageServer, ReadyImage, StoredImage } from './image-server.ts'
import type { PendingImage } from './pending-images.ts'
import { uploadPatiently } from './patient-upload.ts'
import { type RefusedImage, reasonOf } from './refused-images.ts'

/** More files at once are hardly meant for one board. */
export const MAX_IMAGES_AT_ONCE = 30
const UPLOADS_AT_ONCE = 2

/** The middle of the first picture, or what finds it once its size is known. */
export type Around = Point | ((size: Size) => Point)

type Wanted = { readonly name: string; readonly image: ReadyImage }
type Arrived = { readonly place: ImagePlace; readonly stored: StoredImage }

/**
 * Brings files to the server and puts them onto the board, around a point (board pixels) and in one step of undo,
 * once the server has all of them that it takes. What it does not take is said with the reason.
 */
export async function insertImages(editor: Editor, files: readonly File[], around: Around): Promise<void> {
  const server = editor.imageServer
  if (files.length === 0 || !server) return
  // Says that this board is for reading.
  if (!editor.canEdit()) return void editor.edit([])
  if (files.length > MAX_IMAGES_AT_ONCE)
    return editor.notify({ key: 'too-many', values: { count: files.length, most: MAX_IMAGES_AT_ONCE } })
  if (editor.document.status.get().state === 'offline') editor.notify({ key: 'image-offline', values: {} })

  const refused: RefusedImage[] = []
  const wanted = await prepared(server, files, refused)
  const arrived = await uploaded(editor, server, wanted, around, refused)
  if (refused.length > 0) editor.notify({ key: 'images-refused', values: { count: refused.length }, refused })
  if (arrived.length === 0) return
  addImages(editor, arrived)
  const stilled = arrived.filter(({ stored }) => stored.still).length
  if (stilled > 0) editor.notify({ key: 'images-stilled', values: { count: stilled } })
}

async function prepared(
  server: ImageServer,
  files: readonly File[],
  refused: RefusedImage[],
): Promise<Wanted[]> {
  const wanted: Wanted[] = []
  // One by one: each is unpacked for a moment, and that takes memory.
  for (const file of files) {
    try {
      wanted.push({ name: file.name, image: await server.prepare(file) })
    } catch (error) {
      refused.push({ name: file.name, reason: reasonOf(error) })
    }
  }
  return wanted
}

async function uploaded(
  editor: Editor,
  server: ImageServer,
  wanted: readonly Wanted[],
  around: Around,
  refused: RefusedImage[],
): Promise<Arrived[]> {
  const { pendingImages: pending } = editor
  const layout = editor.document.store.layout()
  const places = arrangeImages(
    layout,
    wanted.map(({ image }) => image.size),
    typeof around === 'function' ? around(newImageSize(wanted[0]?.image.size ?? null)) : around,
  )
  const queue = wanted.flatMap(({ name, image }, i) => {
    const place = places[i]
    return place ? [{ key: createElementId(), name, image, place, stop: new AbortController() }] : []
  })
  pending.add(
    queue.map(({ key, name, image, place, stop }): PendingImage => ({
      key,
      name,
      rect: layout.rectOf(place),
      preview: image.thumbnail ?? image.file,
      part: 0,
      callOff: () => stop.abort(),
    })),
  )
  const arrived = new Map<string, Arrived>()
  let next = 0
  const work = async (): Promise<void> => {
    for (let one = queue[next++]; one; one = queue[next++]) {
      const { key, name, image, place, stop } = one
      try {
        const progress = (part: number): void => pending.progress(key, part)
        const { status } = editor.document
        const stored = await uploadPatiently(server, image, { progress, signal: stop.signal, status })
        // Called off, or the board was closed, while the last of it was under way.
        if (!stop.signal.aborted) arrived.set(key, { place: withSize(place, image, stored), stored })
      } catch (error) {
        pending.remove([key])
        if (!stop.signal.aborted) refused.push({ name, reason: reasonOf(error) })
      }
    }
  }
  await Promise.all(Array.from({ length: UPLOADS_AT_ONCE }, work))
  pending.remove(queue.map(({ key }) => key))
  return queue.flatMap(({ key }) => arrived.get(key) ?? [])
}

/** The server knows how large a picture is where this browser did not. */
const withSize = (place: ImagePlace, { size }: ReadyImage, { width, height }: StoredImage): ImagePlace =>
  size ? place : { ...place, size: newImageSize([width, height]) }

function addImages(editor: Editor, arrived: readonly Arrived[]): void {
  const laid = laidOut(editor.document.store)
  const { stages, lanes, elements } = laid.board
  const first = orderLast(elements.values())
  const orders = [first, ...ordersBetween(first, null, arrived.length - 1)]
  const edits = arrived.map(({ place, stored }, i): Edit => {
    const { stage, lane, at, size } = place
    // The column or the row may have been removed meanwhile.
    const isThere = stage !== null && lane !== null && stages.has(stage) && lanes.has(lane)
    const cell = isThere ? { stage, lane } : { stage: null, lane: null }
    const image = mustBeElement({ kind: 'image', ...cell, at, size, order: orders[i], asset: stored.id })
    return { do: 'add', in: 'elements', id: createElementId(), value: belonging(laid, image) }
  })
  if (editor.edit(edits)) editor.select(edits.flatMap((edit) => (edit.do === 'add' ? edit.id : [])))
}
