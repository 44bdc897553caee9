import { ANY_PERSONA } from '@wegpunkt/shared/board/choices'
import { FileRefused } from '@wegpunkt/shared/formats/board-format'
import {
  type PortraitOfFile,
  boardFilePieces,
  boardFileWithoutPictures,
  peopleIn,
  personasInRow,
  personasSpokenOf,
} from '@wegpunkt/shared/formats/write-board-file'
import { type ImageType, imageTypes } from '@wegpunkt/shared/http/image-type'
import { Problem } from '@wegpunkt/shared/http/problem'
import { MAX_INLINE_PICTURE_BYTES } from '@wegpunkt/shared/formats/file-limits'
import type { AnyRow } from '@wegpunkt/shared/journey/row-state'
import type { DataSource } from './data-source.ts'
import type { FileDocument } from './data-work.ts'
import { untilStopped } from './until-stopped.ts'

type Names = ReadonlyMap<string, string> | null
type Work = { readonly progress: (share: number) => void; readonly signal: AbortSignal }

/**
 * The board as a file of ours, from which it is restored without loss. Throws FileRefused where its pictures are too
 * many for one file, and what loading them throws.
 */
export async function boardFileBlob(
  given: DataSource,
  { file, rows }: { readonly file: FileDocument; readonly rows: readonly AnyRow[] },
  names: Names,
  { progress, signal }: Work,
): Promise<Blob> {
  const { boardId, title, departments } = given
  const head = {
    exportedAt: new Date().toISOString(),
    board: { id: boardId, title, personas: given.personas.map(({ id }) => id) },
  }
  const ids = file.pictures
  const spoken = names && given.loadSpoken ? await untilStopped(signal, given.loadSpoken(signal)) : null
  const used = new Set([
    ...file.personas,
    ...rows.flatMap(personasInRow),
    ...(spoken ? personasSpokenOf(spoken) : []),
  ])
  const personas = await withFormer(given, used, signal)
  const faces = given.loadPortrait ? personas.filter(({ portrait }) => portrait !== null) : []
  const tell = stepsOf(faces.length + ids.length, progress)
  const around = {
    personas,
    portraits: await portraitsOf(given, faces, { tell, signal }),
    departments,
    people: names && withSpeakers(namedIn(rows, names), spoken?.people ?? []),
  }
  const parts: BlobPart[] = [boardFileWithoutPictures(head, file.document, rows, around, spoken)]
  let bytes = 0
  for (const id of ids) {
    tell()
    const picture = await loaded(given.loadPicture(id, signal), signal)
    if (!picture) continue
    bytes += picture.size
    if (bytes > MAX_INLINE_PICTURE_BYTES) throw new FileRefused('pictures-too-large')
    const text = boardFilePieces.picture({ id, type: typeOf(picture) }, await base64(picture, signal))
    parts.push(parts.length === 1 ? text : `,${text}`)
  }
  progress(1)
  return new Blob([...parts, boardFilePieces.end], { type: 'application/json' })
}

/** The personas of the board, and of those who are no longer on it whoever is spoken of. */
async function withFormer(
  { personas, loadPersonas }: DataSource,
  used: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<DataSource['personas']> {
  const here = new Set(personas.map(({ id }) => id))
  const missing = used.difference(here)
  missing.delete(ANY_PERSONA)
  if (missing.size === 0) return personas
  const all = await untilStopped(signal, loadPersonas())
  return [...personas, ...all.filter(({ id }) => missing.has(id))]
}

/** Says before each step how many of them are done. */
function stepsOf(all: number, progress: Work['progress']): () => void {
  let done = 0
  return () => progress(done++ / all)
}

async function portraitsOf(
  { loadPortrait }: DataSource,
  faces: DataSource['personas'],
  { tell, signal }: { readonly tell: () => void; readonly signal: AbortSignal },
): Promise<PortraitOfFile[]> {
  if (!loadPortrait) return []
  const found: PortraitOfFile[] = []
  for (const { id } of faces) {
    tell()
    const picture = await loaded(loadPortrait(id, signal), signal)
    if (picture) found.push({ persona: id, type: typeOf(picture), data: await base64(picture, signal) })
  }
  return found
}

/** Null for a picture that is gone: the board is shown without it, too. */
async function loaded(loading: Promise<Blob>, signal: AbortSignal): Promise<Blob | null> {
  try {
    return await untilStopped(signal, loading)
  } catch (error) {
    if (error instanceof Problem && error.type === 'asset-not-found') return null
    throw error
  }
}

/** Those whom the rows name, and nobody else. */
const namedIn = (rows: readonly AnyRow[], names: ReadonlyMap<string, string>) =>
  [...new Set(rows.flatMap(peopleIn))].flatMap((id) => {
    const name = names.get(id)
    return name === undefined ? [] : [{ id, name }]
  })

type People = readonly { readonly id: string; readonly name: string }[]

const withSpeakers = (named: People, speaking: People): People => [
  ...new Map([...named, ...speaking].map((person) => [person.id, person])).values(),
]

const typeOf = ({ type }: Blob): ImageType => imageTypes.find((it) => it === type) ?? 'image/png'

const base64 = (blob: Blob, signal: AbortSignal): Promise<string> => untilStopped(signal, read(blob))

/** Of `data:image/png;base64,` what follows it. */
const read = async (blob: Blob): Promise<string> =>
  await new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      const address = String(reader.result)
      resolve(address.slice(address.indexOf(',') + 1))
    })
    reader.addEventListener('error', () => reject(reader.error ?? new Error('the picture cannot be read')))
    reader.readAsDataURL(blob)
  })
