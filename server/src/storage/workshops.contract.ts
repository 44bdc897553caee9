import { expect, it } from 'vitest'
import type { Database } from './database.ts'
import { deleteBoard } from './queries/boards.ts'
import { claimElement, elementsOf, forgetAuthor, insertContributions } from './queries/contributions.ts'
import { elementsNoted, insertMark, markAt, noteElements } from './queries/workshop-marks.ts'
import { deleteParked, insertParked, parkedIn } from './queries/workshop-parked.ts'
import {
  type SecretRow,
  measureNotes,
  countsIn,
  deleteSecretsIn,
  dropSecret,
  insertResult,
  putSecret,
  resultsOf,
  secretsIn,
  secretsOf,
} from './queries/workshop-secrets.ts'
import { allHands, deleteHands, handOf, handsIn, insertHand } from './queries/raised-hands.ts'
import {
  type WorkshopRow,
  activeWorkshopOn,
  activeWorkshops,
  countWorkshops,
  deleteWorkshop,
  insertParticipant,
  insertWorkshop,
  lockWorkshop,
  participantsOf,
  setParticipant,
  updateWorkshop,
  workshopById,
  workshopsNaming,
  workshopsOf,
  workshopsRevealing,
} from './queries/workshops.ts'
import { addBoard } from './storage.contract.ts'
import { ann } from './testing/ann.ts'
import { isOrphan } from './storage-failure.ts'

const workshop = (id: string, fields: Partial<WorkshopRow> = {}): WorkshopRow => ({
  id,
  board_id: 'b',
  version: 1,
  status: 'planned',
  cap: null,
  created_at: 1_800_000_000_000,
  body: '{"title":"Grüße 😀 \'; drop table workshop; --"}',
  ...fields,
})
const secret = (id: string, fields: Partial<SecretRow> = {}): SecretRow => ({
  id,
  workshop_id: 'w',
  run_id: 'r',
  kind: 'note',
  subject: id,
  author: 'ann',
  element_id: null,
  body: `"${id}"`,
  ...fields,
})
const participant = (id: string, person_id: string | null) => ({
  id,
  workshop_id: 'w',
  person_id,
  department: 'sales',
  is_named: 1,
  customer_contact: null,
})
const run = { workshop_id: 'w', run_id: 'r' }
const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id)

/** What every database must do for workshops. */
export function describeWorkshops(open: () => Promise<Database>): void {
  const openWith = async (...workshops: WorkshopRow[]): Promise<Database['db']> => {
    const { db } = await open()
    await addBoard(db, 'b')
    await addBoard(db, 'c')
    for (const row of workshops) await insertWorkshop(db, row)
    return db
  }

  it('[K20] gives workshops back as they were stored, and finds the one that is on', async () => {
    const db = await openWith(
      workshop('w'),
      workshop('v', { created_at: 1_900_000_000_000, status: 'ended' }),
      workshop('u', { board_id: 'c', status: 'paused', cap: 'viewer' }),
    )
    expect(ids(await workshopsOf(db, 'b'))).toEqual(['v', 'w'])
    expect(await workshopById(db, 'w', 'w')).toEqual(workshop('w'))
    expect([await workshopById(db, 'other', 'w'), await workshopById(db, 'w', 'x')]).toEqual([null, null])
    expect([await activeWorkshopOn(db, 'b'), (await activeWorkshopOn(db, 'c'))?.id]).toEqual([null, 'u'])
    const running = { version: 7, status: 'running', cap: 'contributor', body: '{}' } as const
    await updateWorkshop(db, 'w', running)
    expect(await activeWorkshopOn(db, 'b')).toEqual(workshop('w', running))
    expect(ids(await activeWorkshops(db)).toSorted()).toEqual(['u', 'w'])
    expect([await countWorkshops(db, 'b'), await countWorkshops(db, 'c')]).toEqual([2, 1])
    expect([(await lockWorkshop(db, 'w'))?.version, await lockWorkshop(db, 'x')]).toEqual([7, null])
    await updateWorkshop(db, 'w', { ...running, body: '{"secrecy":"revealing","by":"ann"}' })
    expect(ids(await workshopsRevealing(db))).toEqual(['w'])
    expect(ids(await workshopsNaming(db, 'w', 'ann'))).toEqual(['w'])
    expect(await workshopsNaming(db, 'w', 'an')).toEqual([])
  })

  it('[K21] of what is said in secret there is one for each author and subject, given to the author', async () => {
    const db = await openWith(workshop('w'))
    await putSecret(db, secret('1', { subject: 'n' }))
    await putSecret(db, secret('2', { subject: 'n', body: '"anew"' }))
    await putSecret(db, secret('3', { subject: 'n', author: 'bob' }))
    await putSecret(db, secret('4', { kind: 'rating', subject: 't:p' }))
    await putSecret(db, secret('5', { run_id: 's', subject: 'n' }))
    expect(ids(await secretsOf(db, 'w', 'ann'))).toEqual(['1', '4', '5'])
    expect((await secretsIn(db, run)).map(({ id, body }) => `${id} ${body}`)).toEqual([
      '1 "anew"',
      '3 "3"',
      '4 "4"',
    ])
    expect(await countsIn(db, run)).toEqual({ voices: 2, notes: 2 })
    expect((await measureNotes(db, run, 'ann')).notes).toBe(1)
    await dropSecret(db, run, { author: 'bob', kind: 'note', subject: 'n' })
    await dropSecret(db, run, { author: 'bob', kind: 'rating', subject: 't:p' })
    expect(ids(await secretsIn(db, run))).toEqual(['1', '4'])
    await putSecret(db, secret('6', { subject: 'e', element_id: 'first' }))
    await putSecret(db, secret('7', { subject: 'e', element_id: 'second' }))
    expect((await secretsIn(db, run)).at(-1)?.element_id).toBe('first')
    await deleteSecretsIn(db, run)
    expect(ids(await secretsOf(db, 'w', 'ann'))).toEqual(['5'])
    await insertResult(db, { run_id: 'r', workshop_id: 'w', body: '{"n":1}' })
    expect(await resultsOf(db, 'w')).toEqual([{ run_id: 'r', workshop_id: 'w', body: '{"n":1}' }])
  })

  it('[K22] an element that a command made is of the one who named it first', async () => {
    const db = await openWith()
    const claim = (element_id: string, author: string, board_id = 'b') =>
      claimElement(db, { board_id, element_id, author })
    expect(await Promise.all([claim('e', 'ann'), claim('e', 'bob')])).toEqual(
      expect.arrayContaining([await claim('e', 'cat')]),
    )
    expect(await claim('f', 'bob')).toBe('bob')
    expect(await claim('f', 'ann')).toBe('bob')
    expect(await claim('f', 'ann', 'c')).toBe('ann')
    await insertContributions(db, [
      { board_id: 'b', element_id: 'f', author: 'ann' },
      { board_id: 'b', element_id: 'g', author: 'bob' },
    ])
    expect(await elementsOf(db, 'b', 'bob')).toEqual(expect.arrayContaining(['f', 'g']))
  })

  it('[K23] who is removed is named nowhere, and what they said stays', async () => {
    const db = await openWith(workshop('w'))
    await insertParticipant(db, participant('1', 'ann'))
    await insertParticipant(db, participant('2', 'ann'))
    await setParticipant(db, { ...participant('3', 'ann'), department: null })
    await insertParticipant(db, participant('4', 'bob'))
    expect(await participantsOf(db, 'w')).toEqual([
      { ...participant('1', 'ann'), department: null },
      participant('4', 'bob'),
    ])
    await claimElement(db, { board_id: 'b', element_id: 'e', author: 'ann' })
    await putSecret(db, secret('n'))
    await putSecret(db, secret('m'))
    for (const person of ['ann', 'bob']) await forgetAuthor(db, person)
    expect(await db.selectFrom('contribution').select('author').execute()).toEqual([{ author: null }])
    expect((await secretsIn(db, run)).map(({ author }) => author)).toEqual([null, null])
    expect((await participantsOf(db, 'w')).map(({ person_id, is_named }) => [person_id, is_named])).toEqual([
      [null, 0],
      [null, 0],
    ])
  })

  it('[K105] marks, noted elements and what is parked are given back, and go with their workshop', async () => {
    const db = await openWith(workshop('w'))
    await insertMark(db, { workshop_id: 'w', at: 'start', body: '{"elements":["a"]}' })
    await insertMark(db, { workshop_id: 'w', at: 'start', body: '{"later":true}' })
    expect(await markAt(db, 'w', 'start')).toMatchObject({ body: '{"elements":["a"]}' })
    expect(await markAt(db, 'w', 'end')).toBe(null)
    const many = Array.from({ length: 450 }, (_, i) => `e${String(i).padStart(3, '0')}`)
    await noteElements(db, run, many, 'look')
    await noteElements(db, { ...run, run_id: 's' }, ['e000', 'e001'], 'look')
    await noteElements(db, { ...run, run_id: 's' }, ['e001'], 'reveal')
    const noted = await elementsNoted(db, 'w')
    expect([noted.length, noted[0]?.run_id, noted[1]?.run_id]).toEqual([450, 'r', 's'])
    const parked = { workshop_id: 'w', run_id: null, author: 'ann', element_id: null, body: 'Preise 😀' }
    await insertParked(db, { ...parked, id: 'q', position: 9 })
    await insertParked(db, { ...parked, id: 'p', position: 7 })
    await insertParked(db, { ...parked, id: 'p', position: 8, body: 'anew' })
    expect(ids(await parkedIn(db, 'w'))).toEqual(['p', 'q'])
    await forgetAuthor(db, 'ann')
    await deleteParked(db, 'q')
    expect(await parkedIn(db, 'w')).toEqual([{ ...parked, id: 'p', position: 7, author: null }])
    await deleteWorkshop(db, 'w')
    const left = [await markAt(db, 'w', 'start'), await elementsNoted(db, 'w'), await parkedIn(db, 'w')]
    expect(left).toEqual([null, [], []])
  })

  it('[K60] raised hands keep their order, and go with whoever raised them and with the workshop', async () => {
    const db = await openWith(workshop('w'), workshop('v'))
    for (const id of ['ann', 'bob'])
      await db
        .insertInto('person')
        .values({ ...ann, id, name: id, email: id })
        .execute()
    const up = (person_id: string, raised_at: number, workshop_id = 'w') =>
      insertHand(db, { workshop_id, person_id, raised_at })
    await up('bob', 1_800_000_000_001)
    await up('ann', 1_800_000_000_002)
    await up('bob', 1_800_000_000_003)
    await up('ann', 1_800_000_000_004, 'v')
    expect(await handsIn(db, 'w')).toEqual([
      { person: 'bob', name: 'bob', department: 'sales', at: 1_800_000_000_001 },
      { person: 'ann', name: 'ann', department: 'sales', at: 1_800_000_000_002 },
    ])
    expect([await handOf(db, 'w', 'ann'), await handOf(db, 'v', 'bob')]).toEqual([1_800_000_000_002, null])
    expect((await allHands(db)).map(({ board_id }) => board_id)).toEqual(['b', 'b', 'b'])
    expect(await deleteHands(db, 'w', ['ann', 'nobody'])).toEqual(['ann'])
    await db.deleteFrom('person').where('id', '=', 'bob').execute()
    expect(await deleteHands(db, 'w')).toEqual([])
    await deleteWorkshop(db, 'v')
    expect(await allHands(db)).toEqual([])
  })

  it('[K24] a workshop and a board that are removed take everything along that was said', async () => {
    const db = await openWith(workshop('w'), workshop('v'))
    const tables = ['workshop_participant', 'workshop_secret', 'workshop_result', 'contribution'] as const
    const fill = async (workshop_id: string): Promise<void> => {
      await insertParticipant(db, { ...participant(workshop_id, 'ann'), workshop_id })
      await putSecret(db, secret(workshop_id, { workshop_id }))
      await insertResult(db, { run_id: workshop_id, workshop_id, body: '' })
    }
    await fill('w')
    await fill('v')
    await claimElement(db, { board_id: 'b', element_id: 'e', author: 'ann' })
    await deleteWorkshop(db, 'w')
    const left = async () =>
      await Promise.all(
        tables.map(async (table) => (await db.selectFrom(table).selectAll().execute()).length),
      )
    expect(await left()).toEqual([1, 1, 1, 1])
    await db.transaction().execute((tx) => deleteBoard(tx, 'b'))
    expect(await left()).toEqual([0, 0, 0, 0])
    const late = await putSecret(db, secret('late')).catch((error: unknown) => error)
    expect(isOrphan(late)).toBe(true)
  })
}
