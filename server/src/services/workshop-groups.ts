import { dealtToLate } from '@wegpunkt/shared/workshop/prompts'
import { type Grouped, regrouped } from '@wegpunkt/shared/workshop/group'
import type { Workshop } from '@wegpunkt/shared/workshop/workshop'
import { hasVoice } from '@wegpunkt/shared/workshop/workshop-now'
import type { Kysely } from 'kysely'
import { type WorkshopRow, participantsOf } from '../storage/queries/workshops.ts'
import type { Tables } from '../storage/tables.ts'
import { shuffled } from './shuffled.ts'
import { workshopIn } from './stored-workshop.ts'
import type { WorkshopStore } from './workshop-store.ts'

/** Those who may be put into groups: who takes part, without those who only moderate. */
export async function peopleToGroup(
  db: Kysely<Tables>,
  id: string,
  workshop: Workshop,
): Promise<readonly Grouped[]> {
  const people = (await participantsOf(db, id)).flatMap(({ person_id: person, department }) =>
    person !== null && hasVoice(workshop, person) ? [{ person, department }] : [],
  )
  return shuffled(people)
}

/** Puts whoever came late into a group, and takes out who is gone. Tells nobody where nothing changes. */
export async function regroup(
  db: Kysely<Tables>,
  store: Pick<WorkshopStore, 'change'>,
  row: WorkshopRow,
): Promise<void> {
  const { groups } = workshopIn(row)
  if (groups.length === 0) return
  if (regrouped(groups, await peopleToGroup(db, row.id, workshopIn(row))) === groups) return
  await store.change(row, async (workshop, tx) => ({
    ...workshop,
    groups: regrouped(workshop.groups, await peopleToGroup(tx, row.id, workshop)),
  }))
}

/** Deals a prompt to whoever came after they were dealt, several at a time: each change is told to everybody. */
export async function dealToLate(
  db: Kysely<Tables>,
  store: Pick<WorkshopStore, 'change'>,
  row: WorkshopRow,
): Promise<void> {
  const known = workshopIn(row)
  const before = known.attention.dealt
  if (before?.to !== 'people') return
  const people = await peopleToGroup(db, row.id, known)
  if (dealtToLate(before, people) === before) return
  await store.change(row, ({ attention, ...workshop }) => {
    const { dealt } = attention
    // Who was forgotten meanwhile is dealt nothing.
    return dealt ? { ...workshop, attention: { ...attention, dealt: dealtToLate(dealt, people) } } : null
  })
}
