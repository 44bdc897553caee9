import type { Department } from '@wegpunkt/shared/http/account-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import { expect, it } from 'vitest'
import { NetworkFailure } from '../../api/call.ts'
import { manualClock } from '../../document/testing/manual-clock.ts'
import { openToldDepartments } from './told-departments.ts'

const named = (key: string): Department => ({
  key,
  nameDe: key,
  nameEn: key,
  color: '#009E73',
  codeDe: 'V',
  codeEn: 'S',
  icon: 'users',
})

/** A server that tells these, and counts how often it was asked. */
function told(...answers: (readonly string[] | Error)[]) {
  const clock = manualClock()
  const reported: unknown[] = []
  let asked = 0
  const departments = openToldDepartments({
    clock,
    random: () => 0.5,
    report: (error) => void reported.push(error),
    async ask() {
      const answer = answers[Math.min(asked++, answers.length - 1)] ?? []
      if (answer instanceof Error) throw answer
      return answer.map(named)
    },
  })
  const pass = async (ms: number): Promise<void> => {
    clock.pass(ms)
    for (let i = 0; i < 5; i++) await Promise.resolve()
  }
  const keys = (): string[] => departments.get().map(({ key }) => key)
  return { departments, pass, reported, asked: () => asked, keys }
}

it('[N118] departments are asked for again once something names one that was not told, and no more than once', async () => {
  const { departments, pass, asked, keys } = told(['sales'], ['sales', 'service'])
  departments.need(['sales'])
  await pass(0)
  await pass(10_000)
  expect([asked(), keys()]).toEqual([1, ['sales']])
  for (let i = 0; i < 3; i++) departments.need(['sales', 'service', 'nobody’s'])
  await pass(1_000)
  expect([asked(), keys()]).toEqual([2, ['sales', 'service']])
  departments.need(['sales', 'service', 'nobody’s'])
  await pass(10_000)
  expect(asked()).toBe(2)
})

it('[N118] what is named while the answer is on its way is asked for after it', async () => {
  const { departments, pass, asked, keys } = told([], ['service'])
  departments.need(['service'])
  expect(asked()).toBe(1)
  await pass(0)
  await pass(1_000)
  expect([asked(), keys()]).toEqual([2, ['service']])
})

it('[K178] without a connection, and where the server has too much to do, it is tried again by itself', async () => {
  const away = told(new NetworkFailure('away'), ['sales'])
  await away.pass(0)
  await away.pass(2_000)
  expect([away.asked(), away.keys()]).toEqual([2, ['sales']])
  for (const type of ['busy', 'unavailable', 'too-many-requests'] as const) {
    const busy = told(new Problem(type, { retryAfterSeconds: 5 }), ['sales'])
    await busy.pass(0)
    await busy.pass(5_000)
    expect([type, busy.asked()]).toEqual([type, 1])
    await busy.pass(2_000)
    expect([busy.asked(), busy.keys(), busy.reported]).toEqual([2, ['sales'], []])
  }
})

it('[K178] a mistake of ours is heard of and tried again; what is refused is asked for with the next that is named', async () => {
  const mistake = new TypeError('the answer is of another form')
  const ours = told(mistake, ['sales'])
  await ours.pass(0)
  await ours.pass(2_000)
  expect([ours.reported, ours.asked(), ours.keys()]).toEqual([[mistake], 2, ['sales']])
  const refused = told(new Problem('not-found'), ['sales'])
  await refused.pass(0)
  await refused.pass(60_000)
  expect([refused.asked(), refused.reported]).toEqual([1, []])
  refused.departments.need(['sales'])
  await refused.pass(1_000)
  expect([refused.asked(), refused.keys()]).toEqual([2, ['sales']])
})

it('[N118] where the link shows something else, only the last answer counts; once closed nothing is asked', async () => {
  const { departments, pass, asked, keys } = told(['sales', 'secret'], ['sales'])
  departments.refresh()
  await pass(0)
  expect([asked(), keys()]).toEqual([2, ['sales']])
  departments.close()
  departments.need(['more'])
  departments.close()
  await pass(60_000)
  expect(asked()).toBe(2)
})
