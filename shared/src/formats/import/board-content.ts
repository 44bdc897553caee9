import type { BoardState } from '../../board/board-state.ts'
import type { Department } from '../../http/account-routes.ts'
import type { ImageType } from '../../http/image-type.ts'
import type { PersonaFields } from '../../http/persona-routes.ts'
import type { RowKind } from '../../journey/row-kinds.ts'
import type { AnyRow } from '../../journey/row-state.ts'
import type { Spoken } from '../spoken.ts'

export type NamedPerson = { readonly id: string; readonly name: string }
export type PersonaOfFile = PersonaFields & { readonly id: string; readonly archived: boolean }
/** A picture as a file has it; without data it lies beside the file, in an archive. */
export type PictureRead = { readonly id: string; readonly type: ImageType; readonly data: string | null }
export type PortraitRead = { readonly persona: string; readonly data: string }

/** What of a file is left out, and how often. */
export type LeftOut = {
  readonly [
    K in RowKind | 'unknown-row' | 'persona' | 'department' | 'picture' | 'comment' | 'workshop'
  ]?: number
}

/** What a file of a board says, once it is known to be sound. */
export type BoardContent = {
  readonly id: string
  readonly title: string
  readonly exportedAt: string | null
  /** The personas of the board, in their order. */
  readonly boardPersonas: readonly string[]
  readonly state: BoardState
  readonly rows: readonly AnyRow[]
  readonly spoken: Spoken
  readonly personas: readonly PersonaOfFile[]
  readonly portraits: readonly PortraitRead[]
  readonly departments: readonly Department[]
  readonly people: readonly NamedPerson[]
  readonly pictures: readonly PictureRead[]
  readonly leftOut: LeftOut
}
