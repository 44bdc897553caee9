import { Problem, type ProblemType } from '@wegpunkt/shared/http/problem'
import { expect, it } from 'vitest'
import { createSending, waitAfter } from './sending.ts'

function opened(answers: (Error | null)[]) {
  const [queue, asked, refused]: [string[], string[], string[]] = [[], [], []]
  const due: { ms: number; run: () => void }[] = []
  const sending = createSending<string>({
    clock: {
      after(ms, run) {
        const one = { ms, run }
        due.push(one)
        return () => void due.splice(due.indexOf(one), 1)
      },
    },
    random: () => 1,
    next: () => queue[0] ?? null,
    ask: async (one) => {
      asked.push(one)
      const error = answers.shift()
      if (error) throw error
    },
    answered: () => void queue.shift(),
    refused: (one, { type }) => void refused.push(`${type} ${queue.shift() && one}`),
    unanswered: () => undefined,
  })
  const settled = () => new Promise((resolve) => setTimeout(resolve))
  return {
    sending,
    asked,
    refused,
    due,
    settled,
    put: async (...more: string[]): Promise<void> => {
      queue.push(...more)
      sending.wake()
      await settled()
    },
    pass: async (): Promise<void> => {
      for (const { run } of due.splice(0)) run()
      await settled()
    },
  }
}

it('[K146] what was not answered is sent again, ever later and in order; nothing overtakes it', async () => {
  const away = new TypeError('away')
  const { put, pass, asked, due } = opened([away, away, away])
  await put('a')
  await put('b')
  const waits: number[] = []
  for (; due.length > 0; await pass()) waits.push(due[0]?.ms ?? 0)
  expect(asked).toEqual(['a', 'a', 'a', 'a', 'b'])
  expect(waits).toEqual(waits.toSorted((a, b) => a - b))
  expect(new Set(waits).size).toBe(3)
})

it('[K146] what the server refuses is let go of, and what stands behind it goes on, after a try without an answer too', async () => {
  const { put, pass, asked, refused } = opened([new TypeError('away'), new Problem('phase-over')])
  await put('a', 'b')
  await pass()
  expect([asked, refused]).toEqual([['a', 'a', 'b'], ['phase-over a']])
})

it('[K146] what passes is one thing for all that people say: no answer, a server that cannot, a pace, a login that ended', () => {
  const wait = (type: ProblemType) => waitAfter(new Problem(type), 1, () => 0)
  const passing: ProblemType[] = ['busy', 'unavailable', 'internal', 'too-many-requests', 'not-signed-in']
  for (const type of passing) expect(wait(type), type).not.toBeNull()
  const refusing: ProblemType[] = ['phase-over', 'not-allowed', 'invalid-input', 'workshop-neutral']
  for (const type of refusing) expect(wait(type), type).toBeNull()
  expect(waitAfter(new TypeError('no answer'), 1, () => 0)).not.toBeNull()
})

it('[K146] a pace that the server asks for is kept to, and a crowd does not come back at once', () => {
  const told = new Problem('too-many-requests', { retryAfterSeconds: 5 })
  const waits = Array.from({ length: 50 }, () => waitAfter(told, 1, Math.random) ?? 0)
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(5_000)
  expect(Math.max(...waits) - Math.min(...waits)).toBeGreaterThan(300)
})

it('[K146] whoever leaves sends what is left once, and nothing after that', async () => {
  const answers = [new TypeError('away'), null, new TypeError('away')]
  const { sending, put, pass, settled, asked, due } = opened(answers)
  await put('a', 'b', 'c')
  sending.finish()
  await settled()
  expect([asked, due.length]).toEqual([['a', 'a', 'b'], 0])
  await pass()
  expect(asked).toHaveLength(3)
})
