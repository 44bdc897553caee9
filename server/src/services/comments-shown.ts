import { mentionsIn, renamed } from '@wegpunkt/shared/comments/mentions'
import type { Comment, CommentAbout, CommentPerson } from '@wegpunkt/shared/http/comment-routes'
import type { LinkShows } from '@wegpunkt/shared/links/link'
import type { CommentRow } from '../storage/queries/comments.ts'
import { asComment } from './stored-comment.ts'

type Named = { readonly id: string; readonly name: string; readonly department: string }

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

/** The comments of threads about what is in sight, as far as others see them or this device has said them. */
export function commentsInSight(
  rows: readonly CommentRow[],
  sight: InSight,
  isOwn: (row: CommentRow) => boolean,
  showsOthers: boolean,
): CommentRow[] {
  const shown = new Set(
    rows.flatMap((row) =>
      row.about !== null && isAboutShown(JSON.parse(row.about) as CommentAbout, sight) ? [row.id] : [],
    ),
  )
  const seen = rows.filter(
    (row) => shown.has(row.thread) && (isOwn(row) || (showsOthers && row.state !== 'waiting')),
  )
  // An answer whose beginning one does not see would hang in the air.
  const heads = new Set(seen.map(({ id }) => id))
  return seen.filter(({ thread }) => heads.has(thread))
}

/**
 * Comments as a link tells them: people by names that mean nothing elsewhere, and called as the link says. Who came by
 * a link is called as they said where people are shown by their names.
 */
export function toldByLink(
  rows: readonly CommentRow[],
  people: ReadonlyMap<string, Named>,
  names: LinkShows['names'],
  isOwn: (row: CommentRow) => boolean,
): { comments: Comment[]; people: CommentPerson[] } {
  const aliases = new Map<string, string>()
  const aliasOf = (id: string): string | null => {
    if (!people.has(id)) return null
    const known = aliases.get(id) ?? `p${aliases.size + 1}`
    aliases.set(id, known)
    return known
  }
  const comments = rows.map((row): Comment => {
    const isMine = isOwn(row)
    const { resolved, ...comment } = asComment(row, isMine)
    return {
      ...comment,
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

/** Everybody whom these comments name. */
export const namedIn = (rows: readonly CommentRow[]): string[] => [
  ...new Set(
    rows.flatMap(({ author, resolved_by: by, text }) =>
      [author, by, ...mentionsIn(text)].filter((id): id is string => id !== null),
    ),
  ),
]
