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
  let asked = 0
  const departments = openToldDepartments({
    clock,
    random: () => 0.5,
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
  return { departments, pass, asked: () => asked, keys: () => departments.get().map(({ key }) => key) }
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

it('[N118] without a connection it is tried again, and what is refused with the next that is named', async () => {
  const away = told(new NetworkFailure('away'), ['sales'])
  await away.pass(0)
  await away.pass(2_000)
  expect([away.asked(), away.keys()]).toEqual([2, ['sales']])
  const refused = told(new Problem('too-many-requests'), ['sales'])
  await refused.pass(0)
  await refused.pass(60_000)
  expect(refused.asked()).toBe(1)
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
