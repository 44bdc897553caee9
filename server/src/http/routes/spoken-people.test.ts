import { afterEach, beforeEach, expect, it } from 'vitest'
import { newId } from '../../services/random-id.ts'
import type { Answered } from './testing.ts'
import { type TestWorkshop, openTestWorkshop } from './testing-workshop.ts'

let at: TestWorkshop
beforeEach(async () => {
  at = await openTestWorkshop()
})
afterEach(() => at.api.close())

it('[F63] who was not to be named is not told by a department of few, nor who means to come to a workshop', async () => {
  const { cora, carl, eve, vic } = at.people
  const id = await at.prepare({ name: 'Sammeln', minutes: 5 })
  const takePart = (who: Answered, department: string, isNamed: boolean) =>
    at.call(who, 'POST', `workshops/${id}/participants`, { department, isNamed })
  await takePart(cora, 'sales', true)
  await takePart(carl, 'sales', false)
  const asText = (one: { person: string | null; department: string | null }): string =>
    `${one.person} ${one.department}`
  const participants = async () => {
    const { body } = await at.call(at.people.mona, 'GET', `boards/${at.board}/export?format=board`)
    return body.workshops[0].participants.map(asText).toSorted()
  }
  expect(await participants()).toEqual([])
  await at.command(id, { do: 'start' })
  await at.command(id, { do: 'end' })
  expect(await participants()).toEqual([`${cora.body.id} sales`, 'null null'].toSorted())
  const { db } = at.api.database
  const more = (person_id: string | null, department: string) => ({
    id: newId(),
    workshop_id: id,
    person_id,
    department,
    is_named: 0 as const,
  })
  const rows = [more(eve.body.id, 'service'), more(vic.body.id, 'service'), more(null, 'sales')]
  await db.insertInto('workshop_participant').values(rows).execute()
  const told = [`${cora.body.id} sales`, 'null sales', 'null sales', 'null null', 'null null']
  expect(await participants()).toEqual(told.toSorted())
})
