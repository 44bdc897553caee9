import type { Me } from '@wegpunkt/shared/http/account-routes'
import type { WorkshopSummary, WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { noAttention } from '@wegpunkt/shared/workshop/attention'
import { type Workshop, capOf } from '@wegpunkt/shared/workshop/workshop'
import { isModerator } from '@wegpunkt/shared/workshop/workshop-now'
import type { WorkshopRow } from '../storage/queries/workshops.ts'

type Since = 'groups' | 'attention'

/** One that was stored by an earlier version has no groups, and nothing that everybody is to look at. */
export const workshopIn = ({ body }: Pick<WorkshopRow, 'body'>): Workshop => ({
  groups: [],
  attention: noAttention,
  ...(JSON.parse(body) as Omit<Workshop, Since> & Partial<Pick<Workshop, Since>>),
})

/** What is stored of a workshop, and what of it is asked for when it is asked who may do what. */
export const workshopColumns = (workshop: Workshop): Pick<WorkshopRow, 'status' | 'cap' | 'body'> => ({
  status: workshop.status,
  cap: capOf(workshop),
  body: JSON.stringify(workshop),
})

/** As somebody may see it. */
export const asView = (row: WorkshopRow, { id: me }: Pick<Me, 'id'>): WorkshopView => ({
  ...toldTo(me, workshopIn(row)),
  id: row.id,
  board: row.board_id,
  version: row.version,
  now: Date.now(),
})

export function asSummary(row: WorkshopRow): WorkshopSummary {
  const { title, format, status, startedAt, endedAt } = workshopIn(row)
  return { id: row.id, title, format, status, startedAt, endedAt, createdAt: row.created_at }
}

/** Who has which prompt would tell whose the ideas are that came of it: of the others nobody but moderators learns. */
function toldTo(me: string, workshop: Workshop): Workshop {
  const { attention } = workshop
  if (attention.dealt?.to !== 'people' || isModerator(workshop, me)) return workshop
  const hands = attention.dealt.hands.filter(({ to }) => to === me)
  return { ...workshop, attention: { ...attention, dealt: { ...attention.dealt, hands } } }
}
