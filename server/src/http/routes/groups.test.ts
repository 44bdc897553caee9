import { afterEach, beforeEach, expect, it } from 'vitest'
import { testGuests } from './testing-guests.ts'
import { type TestWorkshop, openTestWorkshop } from './testing-workshop.ts'

let at: TestWorkshop
let id: string
beforeEach(async () => {
  at = await openTestWorkshop()
  id = await at.prepare({ name: 'Gruppen', minutes: 10 }, { name: 'Zusammen', minutes: 5 })
})
afterEach(() => at.api.close())

const takePart = (name: 'cora' | 'carl' | 'eve' | 'mona', department: string | null = 'sales') =>
  at.call(at.people[name], 'POST', `workshops/${id}/participants`, { department })
const groupsNow = async (): Promise<string[][]> => {
  const { groups } = (await at.call(at.people.vic, 'GET', `workshops/${id}`)).body
  return groups.map(({ people }: { people: string[] }) => people)
}

it('[K104] who takes part is split by a moderator; late comers have a group at once, and who leaves is in none', async () => {
  const { cora, carl, eve, ann } = at.people
  await at.command(id, { do: 'start' })
  await takePart('cora')
  await takePart('carl', 'service')
  // Who only moderates is in no group.
  expect((await takePart('mona')).status).toBe(403)
  await at.command(id, { do: 'split', groups: 2 })
  expect((await groupsNow()).map((some) => some.length)).toEqual([1, 1])
  await takePart('eve')
  const grown = await groupsNow()
  expect(new Set(grown.flat())).toEqual(new Set([cora.body.id, carl.body.id, eve.body.id]))
  expect((await at.call(ann, 'DELETE', `members/${carl.body.id}`)).status).toBe(204)
  expect(new Set((await groupsNow()).flat())).toEqual(new Set([cora.body.id, eve.body.id]))
})

it('[K104] whoever takes part by saying something has a group soon', async () => {
  const { cora, carl, eve } = at.people
  const notes = { name: 'Still', minutes: 5, activity: 'notes', visibility: 'private' }
  id = await at.prepare(notes)
  await at.command(id, { do: 'start' })
  for (const name of ['cora', 'carl'] as const) await takePart(name)
  await at.command(id, { do: 'split', groups: 2 })
  await at.tell(id, eve, { do: 'keep-note', note: { id: 'n', text: 'da bin ich' } })
  const told = at.api.told.length
  await at.api.services.workshopWatch.look(0)
  expect((await groupsNow()).flat()).toHaveLength(3)
  expect(at.api.told.length).toBe(told + 1)
  await at.api.services.workshopWatch.look(1)
  // Nobody is told where nothing has changed.
  expect(at.api.told.length).toBe(told + 1)
  expect([cora.status, carl.status]).toEqual([201, 201])
})

it('[K103] nobody but its moderators splits a workshop, and one that was stored without groups has none', async () => {
  const { cora, eve } = at.people
  await at.command(id, { do: 'start' })
  for (const who of [cora, eve])
    expect((await at.call(who, 'POST', `workshops/${id}/commands`, { do: 'split', groups: 2 })).status).toBe(
      403,
    )
  const { db } = at.api.database
  const { body } = await db.selectFrom('workshop').select('body').executeTakeFirstOrThrow()
  const { groups: _, ...before } = JSON.parse(body) as { groups: unknown }
  await db
    .updateTable('workshop')
    .set({ body: JSON.stringify(before) })
    .execute()
  expect(await groupsNow()).toEqual([])
  expect((await at.command(id, { do: 'next' })).groups).toEqual([])
})

it('[K104] guests are in groups like everybody, park what leads too far, and are named as they agreed', async () => {
  const { mona } = at.people
  await at.command(id, { do: 'start' })
  await takePart('cora')
  const door = testGuests(at)
  const { token } = await door.link(id)
  const gus = await door.join(token, 'Gus', { isNamed: true })
  await door.join(token, 'Nora', { isNamed: false }, { address: '10.1.1.2' })
  const { groups } = await at.command(id, { do: 'split', groups: 3 })
  expect(groups.map(({ people }: { people: string[] }) => people.length)).toEqual([1, 1, 1])
  const parked = await at.call(gus, 'POST', `workshops/${id}/parked`, { key: 'k', text: 'Preise' })
  expect(parked.body.parked).toMatchObject([{ text: 'Preise', mayRemove: true }])
  await at.command(id, { do: 'end' })
  const { people, parked: left } = (await at.call(mona, 'GET', `workshops/${id}/protocol`)).body
  expect([people.all, people.groups[0].names, left.length]).toEqual([3, ['Gus'], 1])
})
