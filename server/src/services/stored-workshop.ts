import type { WorkshopSummary, WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { type Workshop, capOf } from '@wegpunkt/shared/workshop/workshop'
import type { WorkshopRow } from '../storage/queries/workshops.ts'

/** One that was stored by an earlier version has no groups. */
export const workshopIn = ({ body }: Pick<WorkshopRow, 'body'>): Workshop => ({
  groups: [],
  ...(JSON.parse(body) as Omit<Workshop, 'groups'> & Partial<Pick<Workshop, 'groups'>>),
})

/** What is stored of a workshop, and what of it is asked for when it is asked who may do what. */
export const workshopColumns = (workshop: Workshop): Pick<WorkshopRow, 'status' | 'cap' | 'body'> => ({
  status: workshop.status,
  cap: capOf(workshop),
  body: JSON.stringify(workshop),
})

export const asView = (row: WorkshopRow): WorkshopView => ({
  ...workshopIn(row),
  id: row.id,
  board: row.board_id,
  version: row.version,
  now: Date.now(),
})

export function asSummary(row: WorkshopRow): WorkshopSummary {
  const { title, format, status, startedAt, endedAt } = workshopIn(row)
  return { id: row.id, title, format, status, startedAt, endedAt, createdAt: row.created_at }
}
