import type { BoardState } from '../board/board-state.ts'
import type { Department } from '../http/account-routes.ts'
import type { ImageType } from '../http/image-type.ts'
import type { Persona } from '../http/persona-routes.ts'
import type { SnapshotKind } from '../http/snapshot-routes.ts'
import type { AnyRow } from '../journey/row-state.ts'
import { mentionsIn } from '../comments/mentions.ts'
import { BOARD_FORMAT, BOARD_FORMAT_VERSION } from './board-format.ts'
import type { Spoken } from './spoken.ts'

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
}

/** What document and rows refer to, which is known once they are written. */
export type BoardFileAround = {
  readonly personas: readonly Persona[]
  readonly portraits: readonly PortraitOfFile[]
  readonly departments: readonly Department[]
  /** Null: the reader may not know who is named by the ids in rows. */
  readonly people: readonly { readonly id: string; readonly name: string }[] | null
}

/**
 * A file in pieces, in this order, so that nobody has to hold all of it:
 *
 *   head  document  rowsBegin  row , row …  [ commentsBegin  comment …  workshopsBegin  workshop … ]
 *   around  picture , picture …  end
 */
export const boardFilePieces = {
  /** Ends where the document follows, as JSON. */
  head: ({ exportedAt, ...head }: BoardFileHead): string => {
    const whole = { format: BOARD_FORMAT, version: BOARD_FORMAT_VERSION, exportedAt, ...head }
    return `${JSON.stringify(whole).slice(0, -1)},"document":`
  },
  rowsBegin: ',"rows":[',
  commentsBegin: '],"comments":[',
  workshopsBegin: '],"workshops":[',
  /** Ends where pictures follow. */
  around: ({ people, ...around }: BoardFileAround): string => {
    const whole = { ...around, ...(people && { people }) }
    return `],${JSON.stringify(whole).slice(1, -1)},"pictures":[`
  },
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
  /** Of `documentOfFile`. */
  document: string,
  rows: readonly AnyRow[],
  around: BoardFileAround,
  /** Null: the reader may not know, or it is a snapshot. */
  spoken: Spoken | null = null,
): string =>
  [
    boardFilePieces.head(head),
    document,
    boardFilePieces.rowsBegin,
    listed(rows),
    ...(spoken
      ? [
          boardFilePieces.commentsBegin,
          listed(spoken.comments),
          boardFilePieces.workshopsBegin,
          listed(spoken.workshops),
        ]
      : []),
    boardFilePieces.around(around),
  ].join('')

/** Some of a list, without the brackets around it. */
export const listed = (some: readonly object[]): string => some.map((one) => JSON.stringify(one)).join(',')

/** Who said something, or is named in it, by their ids. */
export function peopleSpeaking({ comments, workshops }: Spoken): string[] {
  const inComments = comments.flatMap(({ author, text, resolved }) => [
    author,
    resolved?.by ?? null,
    ...mentionsIn(text),
  ])
  const inWorkshops = workshops.flatMap(({ workshop, participants, elements }) => [
    workshop.lead,
    ...workshop.moderators.map(({ person }) => person),
    ...workshop.handOvers.flatMap(({ from, to }) => [from, to]),
    ...participants.map(({ person }) => person),
    ...elements.map(({ author }) => author),
  ])
  return [...new Set([...inComments, ...inWorkshops])].filter((one) => one !== null)
}

/** Who is named in a row, by their ids or as somebody from outside. */
export function peopleIn(row: AnyRow): string[] {
  const named = row.kind === 'measure' ? [row.owner, ...row.supporters] : []
  const person = row.kind === 'team' ? row.person : null
  return [row.author, person, ...named].filter((one) => one !== null)
}

/** Which personas a row speaks of. */
export function personasInRow(row: AnyRow): string[] {
  if (row.kind === 'evidence') return row.ratings.flatMap(({ persona }) => persona ?? [])
  return row.kind === 'story' && row.persona !== null ? [row.persona] : []
}

/** Which personas workshops have rated, or have compared the curves of. */
export const personasSpokenOf = ({ workshops }: Spoken): string[] => [
  ...new Set(
    workshops.flatMap(({ results, marks }) =>
      [
        ...results.flatMap(({ ratings, frontline = [] }) => [...ratings, ...frontline]),
        ...[marks.start, marks.end].flatMap((mark) => mark?.curves ?? []),
      ].map(({ persona }) => persona),
    ),
  ),
]

/** Which personas are assessed, in a document: `touchpoint:persona:aspect`. */
export const personasAssessed = ({ assessments }: Pick<BoardState, 'assessments'>): string[] => [
  ...new Set(Object.keys(assessments).map((key) => key.split(':')[1] ?? '')),
]

/** The pictures that a board shows: others that were uploaded are not part of it. */
export const picturesIn = ({ elements }: Pick<BoardState, 'elements'>): string[] => [
  ...new Set(
    Object.values(elements).flatMap(({ fields }) => {
      const asset = fields['kind'] === 'image' ? fields['asset'] : null
      return typeof asset === 'string' && asset !== '' ? [asset] : []
    }),
  ),
]
