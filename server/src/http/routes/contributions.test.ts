import { afterEach, beforeEach, expect, it } from 'vitest'
import { type TestWorkshop, lane, openTestWorkshop, stage, touchpoint } from './testing-workshop.ts'
import type { Answered } from './testing.ts'

let at: TestWorkshop
beforeEach(async () => {
  at = await openTestWorkshop()
  await at.edit(stage, lane, touchpoint('t'))
})
afterEach(() => at.api.close())

const note = (key: string, fields: object = {}) => ({
  do: 'add-note',
  key,
  text: 'Die Warteschlange',
  at: [10, 20],
  ...fields,
})
const send = (who: Answered, wish: object) => at.call(who, 'POST', `boards/${at.board}/commands`, wish)
const elements = async () => (await at.read()).elements
const problem = ({ status, body }: Answered) => `${status} ${body?.type}`

it('[K30] who may not edit adds notes and touchpoints, and changes and removes their own', async () => {
  const { cora } = at.people
  const { id } = (await send(cora, note('a', { stage: 's', lane: 'l', color: 'pink' }))).body
  expect((await elements()).get(id)).toMatchObject({
    kind: 'note',
    text: 'Die Warteschlange',
    at: [10, 20],
    stage: 's',
    lane: 'l',
    color: 'pink',
    // Each contribution shows which department it came from.
    department: 'sales',
  })
  const wish = { do: 'add-touchpoint', key: 'b', title: 'Hotline', at: [0, 0], stage: 's', lane: 'l' }
  const made = (await send(cora, wish)).body.id
  expect((await elements()).get(made)).toMatchObject({ kind: 'touchpoint', title: 'Hotline' })
  await send(cora, { do: 'change', id, text: 'Die lange Warteschlange', at: [1, 2], color: 'blue' })
  await send(cora, { do: 'change', id: made, text: ' Telefon ' })
  expect([(await elements()).get(id), (await elements()).get(made)]).toMatchObject([
    { text: 'Die lange Warteschlange', at: [1, 2], color: 'blue' },
    { title: 'Telefon' },
  ])
  expect((await at.call(cora, 'GET', `boards/${at.board}/commands`)).body).toEqual(
    ([id, made] as string[]).toSorted(),
  )
  expect((await send(cora, { do: 'remove', id })).status).toBe(200)
  // Asked again, because the answer was lost.
  expect((await send(cora, { do: 'remove', id })).status).toBe(200)
  expect((await elements()).has(id)).toBe(false)
})

it('[K31] what is not theirs is refused to contributors, whoever made it and however they name it', async () => {
  const { cora, carl, eve, vic } = at.people
  const { id } = (await send(cora, note('a'))).body
  const byEve = (await send(eve, note('a'))).body.id
  await at.edit({ do: 'set', in: 'elements', id: byEve, to: { locked: true } })
  const before = await elements()
  for (const wish of [
    { do: 'change', id, text: 'Anders' },
    { do: 'remove', id },
  ]) {
    expect(problem(await send(carl, wish))).toBe('403 not-contributor')
    expect(problem(await send(eve, wish))).toBe('403 not-contributor')
    expect(problem(await send(vic, wish))).toBe('403 not-allowed')
    expect(problem(await send(eve, { ...wish, id: byEve }))).toBe('409 element-locked')
    expect(problem(await send(carl, { ...wish, id: 't' }))).toBe('404 element-not-found')
  }
  expect(problem(await send(vic, note('v')))).toBe('403 not-allowed')
  expect(await elements()).toEqual(before)
  // Nobody makes an element their own by naming their note as it is named.
  for (const key of ['t', id]) await send(carl, note(key))
  expect(problem(await send(carl, { do: 'remove', id: 't' }))).toBe('404 element-not-found')
  expect(problem(await send(carl, { do: 'remove', id }))).toBe('403 not-contributor')
  expect([(await elements()).get('t')?.kind, (await elements()).get(id)]).toEqual([
    'touchpoint',
    before.get(id),
  ])
})

it('[K32] what is asked for twice is there once, and what is nonsense changes nothing', async () => {
  const { cora, carl } = at.people
  const [first, again] = [(await send(cora, note('a'))).body.id, (await send(cora, note('a'))).body.id]
  expect([first === again, (await elements()).size]).toEqual([true, 2])
  expect((await send(carl, note('a'))).body.id).not.toBe(first)
  const before = await elements()
  for (const wish of [
    note('n', { text: '   ' }),
    note('n', { text: 'x'.repeat(4_001) }),
    note('n', { at: [Number.MAX_VALUE, 0] }),
    note('n', { at: ['a', 0] }),
    note('n', { color: 'gold' }),
    note('../n'),
    { do: 'change', id: first, at: [0] },
    { do: 'paint', id: first },
    {},
  ])
    expect([wish, (await send(cora, wish)).status]).toEqual([wish, 422])
  expect(problem(await send(cora, note('n', { stage: 'x' })))).toBe('404 element-not-found')
  expect(problem(await send(cora, note('n', { touchpoint: 's' })))).toBe('404 element-not-found')
  expect(await elements()).toEqual(before)
  const title = (await send(cora, { do: 'add-touchpoint', key: 'b', title: 'T', at: [0, 0] })).body.id
  const long = await send(cora, { do: 'change', id: title, text: 'x'.repeat(121) })
  expect([problem(long), long.body.fields[0].path]).toEqual(['422 invalid-input', 'text'])
})

it('[K33] many who add at once are written together, each durable before it is answered', async () => {
  const { cora, carl, eve } = at.people
  const { headSeq: before } = await at.api.database.updates.load(at.board)
  const wishes = Array.from({ length: 90 }, (_, i) => note(`n${i}`, { text: `Notiz ${i}` }))
  const answers = await Promise.all(
    wishes.map(async (wish, i) => {
      const { status, body } = await send([cora, carl, eve][i % 3] ?? cora, wish)
      return status === 200 && (await elements()).has(body.id)
    }),
  )
  expect(answers.every(Boolean)).toBe(true)
  const { headSeq } = await at.api.database.updates.load(at.board)
  expect(headSeq - before).toBeLessThan(45)
})

it('[K30] who floods is told to wait', async () => {
  const { cora } = at.people
  const statuses = []
  for (let i = 0; i < 130; i++) statuses.push((await send(cora, { do: 'remove', id: 'x' })).status)
  expect([statuses[0], statuses.at(-1)]).toEqual([404, 429])
})

it('[K73] a contributor puts what is theirs into another cell, onto a touchpoint and off it, and as large as its text needs it', async () => {
  const { cora } = at.people
  const { id } = (await send(cora, note('a', { size: [160, 160] }))).body
  const now = async () => (await elements()).get(id)
  expect(await now()).toMatchObject({ stage: null, lane: null, size: [160, 160] })
  await send(cora, { do: 'change', id, at: [8, 8], stage: 's', lane: 'l', touchpoint: 't', size: [200, 200] })
  expect(await now()).toMatchObject({ at: [8, 8], stage: 's', lane: 'l', touchpoint: 't', size: [200, 200] })
  await send(cora, { do: 'change', id, stage: null, lane: null, touchpoint: null })
  expect(await now()).toMatchObject({ at: [8, 8], stage: null, lane: null })
  expect(await now()).not.toHaveProperty('touchpoint')
  const before = await now()
  for (const nowhere of [{ stage: 'gone' }, { lane: 'gone' }, { frame: 't' }, { touchpoint: id }])
    expect(problem(await send(cora, { do: 'change', id, ...nowhere }))).toBe('404 element-not-found')
  expect(problem(await send(cora, { do: 'change', id, size: [-1, 5] }))).toBe('422 invalid-input')
  expect(await now()).toEqual(before)
})
