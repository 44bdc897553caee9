import type { BoardState } from '../board/board-state.ts'
import type { Department } from '../http/account-routes.ts'
import type { ImageType } from '../http/image-type.ts'
import type { Persona } from '../http/persona-routes.ts'
import type { SnapshotKind } from '../http/snapshot-routes.ts'
import type { AnyRow } from '../journey/row-state.ts'
import { BOARD_FORMAT, BOARD_FORMAT_VERSION } from './board-format.ts'

export type PictureOfFile = {
  readonly id: string
  readonly type: ImageType
  readonly width?: number
  readonly height?: number
}
export type PortraitOfFile = { readonly persona: string; readonly type: ImageType; readonly data: string }

export type BoardFileHead = {
  readonly exportedAt: string
  readonly board: {
    readonly id: string
    readonly title: string
    readonly createdAt?: string | undefined
    readonly personas: readonly string[]
  }
  readonly snapshot?:
    | {
        readonly id: string
        readonly label: string
        readonly kind: SnapshotKind | null
        readonly persona: string
        readonly takenAt: string
      }
    | undefined
  readonly personas: readonly Persona[]
  readonly portraits: readonly PortraitOfFile[]
  readonly departments: readonly Department[]
  /** Null: the reader may not know who is named by the ids in rows. */
  readonly people: readonly { readonly id: string; readonly name: string }[] | null
}

/**
 * A file in pieces, in this order, so that nobody has to hold all of it: the head, the document, the rows one after
 * the other, and the pictures.
 *
 *   head  document  rowsBegin row , row …  picturesBegin picture , picture …  end
 */
export const boardFilePieces = {
  /** Ends where the document follows, as JSON. */
  head: ({ people, ...head }: BoardFileHead): string => {
    const { exportedAt, ...rest } = { ...head, ...(people && { people }) }
    const whole = { format: BOARD_FORMAT, version: BOARD_FORMAT_VERSION, exportedAt, ...rest }
    return `${JSON.stringify(whole).slice(0, -1)},"document":`
  },
  rowsBegin: ',"rows":[',
  picturesBegin: '],"pictures":[',
  /** With its bytes in base64; without them in an archive. */
  picture: (picture: PictureOfFile, data?: string): string =>
    JSON.stringify(data === undefined ? picture : { ...picture, data }),
  end: ']}\n',
} as const

/** The document as the file has it. */
export const documentOfFile = ({ meta, stages, lanes, elements, assessments }: BoardState): string =>
  JSON.stringify({ meta, stages, lanes, elements, assessments })

/** All but the pictures, which may be many megabytes: what follows is these, and `boardFilePieces.end`. */
export const boardFileWithoutPictures = (
  head: BoardFileHead,
  state: BoardState,
  rows: readonly AnyRow[],
): string =>
  [
    boardFilePieces.head(head),
    documentOfFile(state),
    boardFilePieces.rowsBegin,
    rows.map((row) => JSON.stringify(row)).join(','),
    boardFilePieces.picturesBegin,
  ].join('')

/** The pictures that a board shows: others that were uploaded are not part of it. */
export const picturesIn = ({ elements }: Pick<BoardState, 'elements'>): string[] => [
  ...new Set(
    Object.values(elements).flatMap(({ fields }) => {
      const asset = fields['kind'] === 'image' ? fields['asset'] : null
      return typeof asset === 'string' && asset !== '' ? [asset] : []
    }),
  ),
]
