import { mentionsIn, renamed } from '@wegpunkt/shared/comments/mentions'
import type { Comment, CommentAbout, CommentPerson } from '@wegpunkt/shared/http/comment-routes'
import type { LinkShows } from '@wegpunkt/shared/links/link'
import type { ShowRule } from '@wegpunkt/shared/links/show-rule'
import type { OpenProjection } from '../boards/projections/open-projection.ts'
import type { CommentRow, ThreadRow } from '../storage/queries/comments.ts'
import type { Visited } from './link-visits.ts'
import { aboutOf, asComment } from './stored-comment.ts'

export type Named = { readonly id: string; readonly name: string; readonly department: string }

/** For whom comments are told, and how. */
type Telling = {
  readonly names: LinkShows['names']
  readonly isOwn: (row: CommentRow) => boolean
  readonly alias: (person: string) => string
  /** In the place of a version of the board. */
  readonly number: (version: number) => number
}

/** What is in sight by a link: what is not named here was removed, or is kept back. */
export type InSight = {
  readonly elements: ReadonlySet<string>
  /** Stages and lanes. */
  readonly grid: ReadonlySet<string>
  /** Whether places beside the grid are shown, which belong to no lane. */
  readonly beside: boolean
}

export function isAboutShown(about: CommentAbout, { elements, grid, beside }: InSight): boolean {
  if (about.on === 'element') return elements.has(about.id)
  if (about.on === 'stage') return grid.has(about.id)
  return about.cell ? grid.has(about.cell.stage) && grid.has(about.cell.lane) : beside
}

export const sightOf = (
  { elements, grid }: Pick<OpenProjection, 'elements' | 'grid'>,
  { lanes }: ShowRule,
): InSight => ({ elements, grid, beside: lanes === null })

type Said = Pick<CommentRow, 'link_id' | 'device'>

/** Whether a device has said it. */
export const isOf =
  ({ id, deviceHash }: Pick<Visited, 'id' | 'deviceHash'>) =>
  (row: Said): boolean =>
    row.link_id === id && row.device === deviceHash

export const isInSight = (row: Pick<ThreadRow, 'about'>, sight: InSight): boolean => {
  const about = aboutOf(row)
  return about !== null && isAboutShown(about, sight)
}

/** Whether others see what was said, or this device has said it. */
export const isTold = (
  row: Said & Pick<CommentRow, 'state'>,
  isOwn: (row: Said) => boolean,
  showsOthers: boolean,
): boolean => isOwn(row) || (showsOthers && row.state !== 'waiting')

/**
 * Comments as a link tells them: people by aliases that mean nothing elsewhere, and called as the link says. Who came
 * by a link is called as they said where people are shown by their names.
 */
export function toldByLink(
  rows: readonly CommentRow[],
  people: ReadonlyMap<string, Named>,
  { names, isOwn, alias, number }: Telling,
): { comments: Comment[]; people: CommentPerson[] } {
  const aliases = new Map<string, string>()
  const aliasOf = (id: string): string | null => {
    if (!people.has(id)) return null
    const known = aliases.get(id) ?? alias(id)
    aliases.set(id, known)
    return known
  }
  const comments = rows.map((row): Comment => {
    const isMine = isOwn(row)
    const { resolved, ...comment } = asComment(row, isMine)
    return {
      ...comment,
      version: number(row.version),
      said: saidByLink(row),
      author: row.author === null ? null : aliasOf(row.author),
      visitor: row.visitor === null ? null : isMine || names === 'people' ? row.visitor : '',
      text: renamed(row.text, aliasOf),
      resolved: resolved && { at: resolved.at, by: resolved.by === null ? null : aliasOf(resolved.by) },
    }
  })
  const told = [...aliases].flatMap(([id, alias]): CommentPerson[] => {
    const person = people.get(id)
    if (!person) return []
    const { name, department } = person
    return [{ id: alias, name: names === 'people' ? name : null, department: department || null }]
  })
  return { comments, people: told }
}

/**
 * For those who look a time is in the place of the version since which others see it, which counts what is hidden as
 * well. What came with a file is news to nobody.
 */
export const saidByLink = ({ said, said_at, created_at }: CommentRow): number =>
  said === 0 ? 0 : (said_at ?? created_at)

/** Everybody whom these comments name. */
export const namedIn = (rows: readonly CommentRow[]): string[] => [
  ...new Set(
    rows.flatMap(({ author, resolved_by: by, text }) =>
      [author, by, ...mentionsIn(text)].filter((id): id is string => id !== null),
    ),
  ),
]
