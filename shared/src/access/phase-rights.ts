import { type Role, can, roles } from './roles.ts'

/** The most that somebody may do while a phase lasts, or a board is locked; null: whatever their role allows. */
export type RoleCap = 'viewer' | 'contributor' | null

/**
 * What is left of a role while a phase of a workshop lasts. It lowers those who take part and never raises anybody;
 * who may run workshops is never lowered.
 */
export const lowered = (role: Role, cap: RoleCap): Role =>
  cap === null || can(role, 'workshop.run') || roles.indexOf(role) < roles.indexOf(cap) ? role : cap

/** What is left where both hold. */
export const stricter = (a: RoleCap, b: RoleCap): RoleCap => {
  if (a === 'viewer' || b === 'viewer') return 'viewer'
  return a ?? b
}
