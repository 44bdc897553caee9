import type { RowKind } from '../journey/row-kinds.ts'
import { type Role, roles } from './roles.ts'

export type RowAction = 'add' | 'change' | 'erase'
/** The least role that may do it to any row of the kind; null: nobody may. */
type Rights = Readonly<Record<RowAction, Role | null>> & {
  /** Whether who wrote a row may do so to it, too, while they may contribute. */
  readonly authors: boolean
}

const sharedByEditors: Rights = { add: 'editor', change: 'editor', erase: 'moderator', authors: true }
/** What any employee has to say. */
const contributed: Rights = { ...sharedByEditors, add: 'contributor' }

/** Who may do what with the rows of a board, which everyone reads who may read the board. This table is the whole policy. */
const rowRights: Readonly<Record<RowKind, Rights>> = {
  evidence: contributed,
  measure: sharedByEditors,
  idea: contributed,
  kpi: sharedByEditors,
  story: contributed,
  review: sharedByEditors,
  nps: sharedByEditors,
  team: sharedByEditors,
  journey: { add: 'moderator', change: 'moderator', erase: 'moderator', authors: false },
  /** A log that its authors could change would be none (METHOD.md M50). */
  decision: { add: 'contributor', change: null, erase: 'owner', authors: false },
}

const reaches = (role: Role, least: Role | null): boolean =>
  least !== null && roles.indexOf(role) >= roles.indexOf(least)

/** Whether somebody may do this to a row of theirs or of somebody else. */
export function mayRow(role: Role, kind: RowKind, action: RowAction, isAuthor = false): boolean {
  const rights = rowRights[kind]
  if (reaches(role, rights[action])) return true
  return action !== 'add' && isAuthor && rights.authors && reaches(role, 'contributor')
}
