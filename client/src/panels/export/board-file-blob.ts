import { FileRefused } from '@wegpunkt/shared/formats/board-format'
import {
  type PortraitOfFile,
  boardFilePieces,
  boardFileWithoutPictures,
  peopleIn,
  picturesIn,
} from '@wegpunkt/shared/formats/write-board-file'
import { type ImageType, imageTypes } from '@wegpunkt/shared/http/image-type'
import { Problem } from '@wegpunkt/shared/http/problem'
import { MAX_INLINE_PICTURE_BYTES } from '@wegpunkt/shared/formats/file-limits'
import type { DataSource, OpenedSource } from './data-source.ts'

type Names = ReadonlyMap<string, string> | null
type Work = { readonly progress: (share: number) => void; readonly signal: AbortSignal }

/**
 * The board as a file of ours, from which it is restored without loss. Throws FileRefused where its pictures are too
 * many for one file, and what loading them throws.
 */
export async function boardFileBlob(
  given: DataSource,
  { state, source }: OpenedSource,
  names: Names,
  { progress, signal }: Work,
): Promise<Blob> {
  const { boardId, title, personas, departments } = given
  const head = {
    exportedAt: new Date().toISOString(),
    board: { id: boardId, title, personas: personas.map(({ id }) => id) },
  }
  const spoken = names && given.loadSpoken ? await given.loadSpoken() : null
  signal.throwIfAborted()
  const around = {
    personas,
    portraits: await portraitsOf(given, signal),
    departments,
    people: names && withSpeakers(namedIn(source.rows, names), spoken?.people ?? []),
  }
  const parts: BlobPart[] = [boardFileWithoutPictures(head, state, source.rows, around, spoken)]
  const ids = picturesIn(state)
  let bytes = 0
  for (const [at, id] of ids.entries()) {
    signal.throwIfAborted()
    progress(at / ids.length)
    const picture = await loaded(() => given.loadPicture(id, signal))
    if (!picture) continue
    bytes += picture.size
    if (bytes > MAX_INLINE_PICTURE_BYTES) throw new FileRefused('pictures-too-large')
    const text = boardFilePieces.picture({ id, type: typeOf(picture) }, await base64(picture))
    parts.push(parts.length === 1 ? text : `,${text}`)
  }
  progress(1)
  return new Blob([...parts, boardFilePieces.end], { type: 'application/json' })
}

async function portraitsOf(
  { personas, loadPortrait }: DataSource,
  signal: AbortSignal,
): Promise<PortraitOfFile[]> {
  if (!loadPortrait) return []
  const found: PortraitOfFile[] = []
  for (const { id, portrait } of personas) {
    if (portrait === null) continue
    const picture = await loaded(() => loadPortrait(id, signal))
    if (picture) found.push({ persona: id, type: typeOf(picture), data: await base64(picture) })
  }
  return found
}

/** Null for a picture that is gone: the board is shown without it, too. */
async function loaded(load: () => Promise<Blob>): Promise<Blob | null> {
  try {
    return await load()
  } catch (error) {
    if (error instanceof Problem && error.type === 'asset-not-found') return null
    throw error
  }
}

/** Those whom the rows name, and nobody else. */
const namedIn = (rows: OpenedSource['source']['rows'], names: ReadonlyMap<string, string>) =>
  [...new Set(rows.flatMap(peopleIn))].flatMap((id) => {
    const name = names.get(id)
    return name === undefined ? [] : [{ id, name }]
  })

type People = readonly { readonly id: string; readonly name: string }[]

const withSpeakers = (named: People, speaking: People): People => [
  ...new Map([...named, ...speaking].map((person) => [person.id, person])).values(),
]

const typeOf = ({ type }: Blob): ImageType => imageTypes.find((it) => it === type) ?? 'image/png'

/** `data:image/png;base64,` and what follows it. */
const base64 = async (blob: Blob): Promise<string> =>
  await new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      const address = String(reader.result)
      resolve(address.slice(address.indexOf(',') + 1))
    })
    reader.addEventListener('error', () => reject(reader.error ?? new Error('the picture cannot be read')))
    reader.readAsDataURL(blob)
  })
