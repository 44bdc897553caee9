import { Problem } from '@wegpunkt/shared/http/problem'
import type { OwnSecrets, PrivateRating, SecretCommand } from '@wegpunkt/shared/workshop/secret'
import { describe, expect, it } from 'vitest'
import { NetworkFailure } from '../../../api/call.ts'
import type { OwnVoice } from '../../../editor/round/own-round.ts'
import { type Said, nothingUnsaid, readSaid, withRatings } from './unsaid.ts'
import { openVoiceLine } from './voice-line.ts'

const rating = (touchpoint: string, experience: 0 | 1 | 2 | null): PrivateRating => ({
  touchpoint,
  persona: 'p',
  experience,
  expectation: null,
})

type Device = { kept: Said[]; comesLater?: true; give?: () => void }

/** A server that keeps what it is told, and a clock that only the test moves. */
function opened(before: PrivateRating[] = [], device: Device = { kept: [] }) {
  const kept = new Map(before.map((one) => [one.touchpoint, one]))
  const own = (): OwnSecrets => ({ run: 'r', notes: [], ratings: [...kept.values()], ballot: {} })
  const sent: SecretCommand[] = []
  const fails: Error[] = []
  const waiting: { at: number; run: () => void }[] = []
  const voices: OwnVoice[] = []
  let unsaid = 0
  let now = 0
  const line = openVoiceLine({
    run: 'r',
    load: async () => {
      await Promise.resolve()
      return [own()]
    },
    say: async (command) => {
      await Promise.resolve()
      const failure = fails.shift()
      if (failure) throw failure
      sent.push(command)
      if (command.do === 'rate')
        for (const one of command.ratings)
          if (one.experience === null) kept.delete(one.touchpoint)
          else kept.set(one.touchpoint, one)
      return own()
    },
    clock: {
      now: () => now,
      after(ms, run) {
        const one = { at: now + ms, run }
        waiting.push(one)
        return () => void waiting.splice(waiting.indexOf(one), 1)
      },
    },
    kept: {
      take(left) {
        const give = (): void => {
          const all = device.kept.splice(0)
          if (all.length > 0) left(all)
        }
        device.give = give
        if (!device.comesLater) give()
        return () => undefined
      },
      keep: (said) => void (device.kept = structuredClone([...said])),
    },
    random: () => 0,
    changed(voice, waiting) {
      voices.push(voice)
      unsaid = waiting
    },
    said: () => undefined,
  })
  const settle = async (): Promise<void> => {
    for (let i = 0; i < 60; i++) await Promise.resolve()
  }
  return {
    line,
    sent,
    fails,
    kept,
    settle,
    rate: (...ratings: PrivateRating[]) => line.say(withRatings(nothingUnsaid, ratings)),
    voice: () => voices.at(-1),
    unsaid: () => unsaid,
    rated: () =>
      [...(voices.at(-1)?.ratings.values() ?? [])].map(({ touchpoint, experience }) => [
        touchpoint,
        experience,
      ]),
    pass: async (ms: number): Promise<void> => {
      now += ms
      for (const one of waiting.filter(({ at }) => at <= now)) {
        waiting.splice(waiting.indexOf(one), 1)
        one.run()
      }
      await settle()
    },
  }
}

describe('what one says in a round', () => {
  it('[K81] shows at once, and is sent together with what follows within a moment', async () => {
    const { rate, rated, voice, sent, pass, settle } = opened()
    await settle()
    rate(rating('a', 1))
    rate(rating('b', 2))
    rate(rating('a', 0))
    expect(rated()).toEqual([
      ['a', 0],
      ['b', 2],
    ])
    expect([voice()?.saving, sent.length]).toEqual(['saving', 0])
    await pass(200)
    expect(sent).toEqual([{ do: 'rate', run: 'r', ratings: [rating('a', 0), rating('b', 2)] }])
    expect(voice()?.saving).toBe('saved')
  })

  it('[K81] goes out again after a failure, and what was said last is what stays', async () => {
    const { rate, rated, voice, sent, fails, pass, settle } = opened()
    await settle()
    fails.push(new NetworkFailure('away'), new Problem('too-many-requests', { retryAfterSeconds: 5 }))
    rate(rating('a', 1))
    await pass(200)
    expect(voice()?.saving).toBe('failed')
    rate(rating('a', 2))
    await pass(1_000)
    expect([voice()?.saving, sent.length]).toEqual(['failed', 0])
    await pass(4_000)
    expect(sent).toHaveLength(0)
    await pass(1_200)
    expect(sent).toEqual([{ do: 'rate', run: 'r', ratings: [rating('a', 2)] }])
    expect([voice()?.saving, rated()]).toEqual(['saved', [['a', 2]]])
  })

  it('[K147] rests on the device until the server has it, over a reload, and counts as unsaved', async () => {
    const device: { kept: Said[] } = { kept: [] }
    const first = opened([rating('a', 1)], device)
    await first.settle()
    first.fails.push(new NetworkFailure('away'), new NetworkFailure('away'))
    first.rate(rating('a', 2), rating('b', 0))
    expect([first.unsaid(), device.kept.length]).toEqual([2, 2])
    await first.pass(200)
    first.line.close()
    await first.settle()
    expect([first.sent.length, device.kept.length]).toEqual([0, 2])

    // Over a reload it comes back as text.
    device.kept = readSaid(JSON.parse(JSON.stringify(device.kept)))
    const second = opened([rating('a', 1)], device)
    await second.settle()
    expect(second.rated()).toEqual([
      ['a', 2],
      ['b', 0],
    ])
    expect([second.sent.length, second.unsaid(), device.kept]).toEqual([1, 0, []])
  })

  it('[K172] that another tab left, and that is known late, is older than what was said here', async () => {
    const said = [rating('a', 0), rating('b', 1)].map((one) => ({ run: 'r', rating: one }))
    const device: Device = { kept: [], comesLater: true }
    const { rate, rated, pass, settle, kept } = opened([], device)
    await settle()
    rate(rating('a', 2))
    await pass(200)
    device.kept = said
    device.give?.()
    await settle()
    expect(new Map(rated() as [string, number][])).toEqual(
      new Map([
        ['a', 2],
        ['b', 1],
      ]),
    )
    expect([...kept.values()].map(({ experience }) => experience)).toEqual([2, 1])
    expect(device.kept).toEqual([])
  })

  it('[K175] that several tabs have left is all shown, kept and sent, however one after the other they are heard of', async () => {
    const left = (touchpoint: string, experience: 0 | 1 | 2): Said => ({
      run: 'r',
      rating: rating(touchpoint, experience),
    })
    const device: Device = { kept: [], comesLater: true }
    const { rate, rated, unsaid, pass, settle, kept } = opened([], device)
    device.kept = [left('a', 0), left('b', 0), left('c', 0)]
    device.give?.()
    rate(rating('c', 2))
    expect(device.kept).toHaveLength(3)
    // As the device does, which keeps what is taken with what is there.
    const there = device.kept
    device.kept = [left('b', 1), left('d', 1), { run: 'r', ballot: { a: 1 } }]
    device.give?.()
    expect([there.length, device.kept.length, unsaid()]).toEqual([3, 5, 5])
    const all = { a: 0, b: 1, c: 2, d: 1 }
    expect(Object.fromEntries(rated())).toEqual(all)
    await settle()
    await pass(1_000)
    expect(Object.fromEntries([...kept].map(([id, { experience }]) => [id, experience]))).toEqual(all)
    expect([unsaid(), device.kept]).toEqual([0, []])
  })

  it('[K147] that was left by a round that is over is let go of, and said', async () => {
    const { voice, sent, settle } = opened([], { kept: [{ run: 'before', ballot: { a: 1 } }] })
    await settle()
    expect([voice()?.refusal?.type, sent.length]).toEqual(['phase-over', 0])
  })

  it('[K147] waits for its turn where the server has too much to do, or the login has ended', async () => {
    const { rate, sent, fails, pass, settle } = opened()
    await settle()
    fails.push(new Problem('busy'), new Problem('not-signed-in'))
    rate(rating('a', 1))
    await pass(200)
    await pass(200)
    await pass(200)
    expect(sent).toEqual([{ do: 'rate', run: 'r', ratings: [rating('a', 1)] }])
  })

  it('[K81] is let go of when the server refuses it, with the reason, and what the server knows is shown', async () => {
    const { rate, rated, voice, fails, pass, settle } = opened([rating('a', 1)])
    await settle()
    fails.push(new Problem('phase-over'))
    rate(rating('a', 2))
    await pass(200)
    expect(rated()).toEqual([['a', 1]])
    expect([voice()?.refusal?.type, voice()?.saving]).toEqual(['phase-over', 'saved'])
  })

  it('[K81] is sent in small batches, one after the other', async () => {
    const { rate, sent, pass, settle, kept } = opened()
    await settle()
    rate(...Array.from({ length: 120 }, (_, i) => rating(`t${i}`, 1)))
    for (let i = 0; i < 5; i++) await pass(200)
    expect(sent.map((one) => (one.do === 'rate' ? one.ratings.length : 0))).toEqual([50, 50, 20])
    expect(kept.size).toBe(120)
  })

  it('[K81] is taken back, and is sent all the same when one leaves at once', async () => {
    const { rate, rated, line, kept, settle } = opened([rating('a', 1)])
    await settle()
    rate(rating('a', null))
    expect(rated()).toEqual([])
    line.close()
    await settle()
    expect(kept.size).toBe(0)
  })

  it('[K82] is there again after a reload, and in another window once that is looked at', async () => {
    const { line, rated, kept, settle, voice } = opened([rating('a', 1)])
    expect(voice()).toBeUndefined()
    await settle()
    expect(rated()).toEqual([['a', 1]])
    kept.set('b', rating('b', 2))
    line.refresh()
    await settle()
    expect(rated()).toEqual([
      ['a', 1],
      ['b', 2],
    ])
  })

  it('[K82] is not put back by what was read before it arrived', async () => {
    const { line, rate, rated, pass, settle } = opened([rating('a', 1)])
    await settle()
    rate(rating('a', 2))
    line.refresh()
    await settle()
    expect(rated()).toEqual([['a', 2]])
    await pass(200)
    expect(rated()).toEqual([['a', 2]])
  })
})
