import { Problem } from '@wegpunkt/shared/http/problem'
import { expect, it } from 'vitest'
import { NetworkFailure } from '../../../api/call.ts'
import { createOutbox } from './outbox.ts'
import { Kept, type OutboxEntry } from './outbox-entry.ts'

const note = (id: string, text: string, run = 'r'): OutboxEntry => ({
  key: `note ${id}`,
  run,
  wish: {
    to: 'workshop',
    command: { do: 'keep-note', run, note: { id, text, color: 'yellow', stage: null, lane: null } },
  },
})
const votes = (ballot: Record<string, number>): OutboxEntry => ({
  key: 'vote r',
  run: 'r',
  wish: { to: 'workshop', command: { do: 'vote', run: 'r', ballot } },
})

function opened(answer: (entry: OutboxEntry) => Promise<void>, device = { kept: empty() }) {
  const waiting: (() => void)[] = []
  const sent: OutboxEntry[] = []
  const outbox = createOutbox({
    // Over a reload it comes back as text.
    kept: Kept.parse(JSON.parse(JSON.stringify(device.kept))),
    keep: (kept) => void (device.kept = kept),
    send: async (entry) => {
      sent.push(entry)
      await answer(entry)
    },
    clock: {
      after: (_, run) => {
        waiting.push(run)
        return () => void waiting.splice(waiting.indexOf(run), 1)
      },
    },
  })
  const pass = async (): Promise<void> => {
    for (const run of waiting.splice(0)) run()
    await settled()
  }
  return { outbox, device, sent, waiting, pass }
}
const empty = (): Kept => ({ draft: '', entries: [] })
const settled = () => new Promise((resolve) => setTimeout(resolve))

it('[P458] what was written is on the device before it is sent, and leaves it once it is answered', async () => {
  let answered: () => void = () => undefined
  const { outbox, device, sent } = opened(() => new Promise((resolve) => (answered = resolve)))
  outbox.setDraft('Zu lange gewar')
  expect(device.kept.draft).toBe('Zu lange gewar')
  outbox.put(note('a', 'Zu lange gewartet'), { draft: '' })
  expect(device.kept).toEqual({ draft: '', entries: [note('a', 'Zu lange gewartet')] })
  answered()
  await settled()
  expect([device.kept, sent.length]).toEqual([empty(), 1])
})

it('[P458] without an answer it is sent again under the same key, over a reload too, and in order', async () => {
  const device = { kept: empty() }
  let isAway = true
  const answer = async (): Promise<void> => {
    if (isAway) throw new NetworkFailure('away')
  }
  const first = opened(answer, device)
  first.outbox.put(note('a', 'Erste'))
  first.outbox.put(note('b', 'Zweite'))
  await settled()
  await first.pass()
  expect([first.outbox.get().isStuck, first.sent.map(({ key }) => key)]).toEqual([true, ['note a', 'note a']])
  first.outbox.close()

  const second = opened(answer, device)
  second.outbox.wake()
  await settled()
  expect(second.sent).toEqual([note('a', 'Erste')])
  isAway = false
  second.outbox.wake()
  await settled()
  expect(second.sent.map(({ key }) => key)).toEqual(['note a', 'note a', 'note b'])
  expect([second.outbox.get().isStuck, device.kept]).toEqual([false, empty()])
})

it('[P458] words that came too late stay with who wrote them; what comes after them is sent', async () => {
  const { outbox, device, sent } = opened(async ({ key }) => {
    if (key === 'note a') throw new Problem('phase-over')
  })
  outbox.put(note('a', 'Zu spät'))
  outbox.put(note('b', 'Rechtzeitig'))
  await settled()
  expect(device.kept.entries).toEqual([{ ...note('a', 'Zu spät'), refused: 'phase-over' }])
  expect(sent.map(({ key }) => key)).toEqual(['note a', 'note b'])
  outbox.wake()
  await settled()
  expect(sent).toHaveLength(2)
  outbox.discard('note a')
  expect(device.kept).toEqual(empty())
})

it('[P458] what waits behind words that came too late is sent, also when a try before found no server', async () => {
  const answers: Error[] = [new NetworkFailure('away'), new Problem('phase-over')]
  const { outbox, sent, pass } = opened(async () => {
    const error = answers.shift()
    if (error) throw error
  })
  outbox.put(note('a', 'Zu spät'))
  await settled()
  outbox.put(note('b', 'Rechtzeitig'))
  await settled()
  await pass()
  expect(sent.at(-1)?.key).toBe('note b')
  expect(outbox.get()).toMatchObject({ isStuck: false, entries: [{ key: 'note a', refused: 'phase-over' }] })
})

it('[P459] of the same thing the last choice counts, also while the one before is on its way', async () => {
  const answers: (() => void)[] = []
  const { outbox, sent } = opened(() => new Promise((resolve) => void answers.push(resolve)))
  outbox.put(votes({ a: 1 }))
  outbox.put(votes({ a: 1, b: 1 }))
  outbox.put(votes({ b: 1 }))
  answers.shift()?.()
  await settled()
  answers.shift()?.()
  await settled()
  expect(sent.map(({ wish }) => wish.command)).toMatchObject([{ ballot: { a: 1 } }, { ballot: { b: 1 } }])
  expect(outbox.get().entries).toEqual([])
})

it('[P459] a choice that is not taken is taken back and said, and a slower pace is kept to', async () => {
  let problem: Problem | null = new Problem('too-many-requests', { retryAfterSeconds: 3 })
  const { outbox, pass, sent } = opened(async () => {
    if (problem) throw problem
  })
  outbox.put(votes({ a: 1 }))
  await settled()
  expect([outbox.get().entries.length, outbox.get().refusal]).toEqual([1, null])
  problem = new Problem('phase-over')
  await pass()
  expect([outbox.get().entries, outbox.get().refusal, sent.length]).toEqual([[], 'phase-over', 2])
})
