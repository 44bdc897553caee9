import type { Edit } from '@wegpunkt/shared/board/edits'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { boardOf, card, note } from '../testing/boards.ts'
import { TELL_EVERY_MS, openAnnouncer } from './announce.ts'
import { type DigestLine, createDigest } from './digest.ts'

const short = ({ deed, kind, stage, count }: DigestLine): string => `${deed} ${count} ${kind} ${stage ?? '-'}`

function digesting(...edits: readonly Edit[]) {
  const on = boardOf(...edits)
  const digest = createDigest()
  on.document.store.watch((change) => digest.take(change, on.document.store.get()))
  return { ...on, told: () => digest.told().map(short) }
}

describe('what others do', () => {
  it('[O7] is gathered by deed, kind and stage', () => {
    const { byOther, told } = digesting(card('a'), card('b'))
    byOther([
      note('n1', [0, 0], { stage: 'buy', lane: 'sales' }),
      note('n2', [0, 0], { stage: 'buy', lane: 'sales' }),
    ])
    byOther([note('n3', [0, 0], { stage: 'buy', lane: 'sales' }), note('free', [2_000, 0])])
    byOther([{ do: 'assess', touchpoint: 'a', persona: 'p', to: { experience: 1 } }])
    byOther([{ do: 'set', in: 'elements', id: 'b', to: { stage: 'buy' } }])
    expect(told()).toEqual([
      'added 3 note buy',
      'added 1 note -',
      'moved 1 touchpoint buy',
      'rated 1 touchpoint notice',
    ])
    expect(told()).toEqual([])
  })

  it('[O7] counts each element once: what was added and typed was added, what came and went never was', () => {
    const { byOther, told } = digesting(card('a'))
    byOther([note('n', [0, 0]), note('gone', [0, 0])])
    byOther([{ do: 'type', id: 'n', index: 0, remove: 0, insert: 'word' }])
    byOther([{ do: 'remove', in: 'elements', ids: ['gone'] }])
    byOther([{ do: 'type', id: 'a', index: 0, remove: 0, insert: 'word' }])
    byOther([{ do: 'set', in: 'elements', id: 'a', to: { at: [40, 40] } }])
    expect(told()).toEqual(['added 1 note -', 'changed 1 touchpoint notice'])
    byOther([{ do: 'remove', in: 'elements', ids: ['a'] }])
    expect(told()).toEqual(['removed 1 touchpoint notice'])
  })

  it('[O7] is never one’s own', () => {
    const { document, told } = digesting(card('a'))
    document.edit([note('n', [0, 0])])
    document.undo.undo()
    expect(told()).toEqual([])
  })
})

describe('the announcer', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  function announcing(isMuted = () => false) {
    const on = boardOf(card('a'))
    const { store } = on.document
    const announcer = openAnnouncer({ store, isMuted, word: (lines) => lines.map(short).join('; ') })
    const heard: string[] = []
    announcer.subscribe(() => heard.push(announcer.get()))
    return { ...on, announcer, heard }
  }

  it('[O8] tells at most every five seconds what others did, in one go', () => {
    const { byOther, heard, announcer } = announcing()
    for (let i = 0; i < 50; i++) {
      byOther([note(`n${i}`, [0, 0])])
      vi.advanceTimersByTime(200)
    }
    expect(heard.length).toBeLessThanOrEqual((50 * 200) / TELL_EVERY_MS)
    vi.advanceTimersByTime(TELL_EVERY_MS)
    const counts = heard.map((text) => Number(/added (\d+) note/.exec(text)?.[1]))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(50)
    announcer.close()
    byOther([note('later', [0, 0])])
    vi.advanceTimersByTime(2 * TELL_EVERY_MS)
    expect(heard.join()).not.toContain('added 51')
  })

  it('[O8] is silent about others where it is muted, and says what came of a command at once', () => {
    let muted = true
    const { byOther, heard, announcer } = announcing(() => muted)
    byOther([note('n', [0, 0])])
    vi.advanceTimersByTime(TELL_EVERY_MS)
    expect(heard).toEqual([])
    announcer.say('moved')
    announcer.say('moved')
    expect(heard.map((text) => text.trim())).toEqual(['moved', 'moved'])
    expect(new Set(heard).size).toBe(2)
    muted = false
    vi.advanceTimersByTime(10 * TELL_EVERY_MS)
    expect(heard.length).toBe(2)
  })
})
