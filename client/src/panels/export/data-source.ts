import type { Spoken } from '@wegpunkt/shared/formats/spoken'
import type { Department, Locale } from '@wegpunkt/shared/http/account-routes'
import type { Persona } from '@wegpunkt/shared/http/persona-routes'
import type { RowState } from '@wegpunkt/shared/journey/row-state'

type SpokenLoaded = Spoken & {
  readonly people: readonly { readonly id: string; readonly name: string }[]
}

/**
 * What the data formats are made of: what this page holds, and so what its reader may see. Whoever shows a board by a
 * link gives what the link holds.
 */
export type DataSource = TextSource & {
  readonly boardId: string
  readonly loadPicture: (id: string, signal: AbortSignal) => Promise<Blob>
  /** How long the originals of these pictures are; those that are gone are left out. */
  readonly loadLengths: (
    ids: readonly string[],
    signal: AbortSignal,
  ) => Promise<readonly { readonly id: string; readonly bytes: number }[]>
  /** What was said on it; null where that is none of the file: of a snapshot. */
  readonly loadSpoken: ((signal: AbortSignal) => Promise<SpokenLoaded>) | null
  /** All personas of the workspace: of those who are no longer on the board it may still say something. */
  readonly loadPersonas: () => Promise<readonly Persona[]>
  /** Null where its personas have no portraits to be had. */
  readonly loadPortrait: ((persona: string, signal: AbortSignal) => Promise<Blob>) | null
}

/** What is needed of it for those formats that are only read. */
export type TextSource = {
  readonly title: string
  /** The document as one update; of what is laid over it on this screen alone nothing leaves the page. */
  readonly encoded: () => Uint8Array
  readonly rowState: RowState
  readonly personas: readonly Persona[]
  readonly departments: readonly Department[]
  /** The names of people by their ids; null where the reader may not know them. */
  readonly names: () => Promise<ReadonlyMap<string, string> | null>
  readonly locale: Locale
  readonly today: string
}

/** What there is of pictures, and what a file of a board holds of them at most. */
export type Beyond = { readonly bytes: number; readonly most: number }
