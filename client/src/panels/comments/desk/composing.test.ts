import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createComposing } from './composing.ts'
import { draftAt, keepDraft } from './drafts.ts'

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  })
})
afterEach(() => vi.unstubAllGlobals())

const place = 'board thread'

/** A server that answers when it is let, or is out of reach. */
function serverOf() {
  const heard: { text: string; key: string }[] = []
  let { promise, resolve, reject } = Promise.withResolvers<string>()
  const answer = (how: 'taken' | 'lost'): void => {
    if (how === 'taken') resolve('taken')
    else reject(new Error('lost'))
    ;({ promise, resolve, reject } = Promise.withResolvers<string>())
  }
  const say = async (text: string, key: string): Promise<string> => {
    heard.push({ text, key })
    return await promise
  }
  return { heard, say, answer }
}

it.each([
  ['behind it', 'Zuerst. Und dann', 'Und dann'],
  ['in its place', 'Etwas anderes', 'Etwas anderes'],
  ['not at all', 'Zuerst.', ''],
])(
  '[P676] what is typed while a comment is being sent stays, and what was sent goes: %s',
  async (_, typed, left) => {
    const { say, answer } = serverOf()
    const composing = createComposing(place)
    composing.type(place, 'Zuerst.')
    const sent = composing.send(place, say)
    expect(composing.state.get().isSending).toBe(true)
    composing.type(place, typed)
    answer('taken')
    expect(await sent).toMatchObject({ answer: 'taken', left: { text: left } })
    expect(composing.state.get()).toMatchObject({ isSending: false, draft: { text: left } })
    expect(draftAt(place)?.text ?? '').toBe(left)
  },
)

it('[P676] what is left is another comment, and nothing is sent twice meanwhile', async () => {
  const { heard, say, answer } = serverOf()
  const composing = createComposing(place)
  composing.type(place, 'Zuerst.')
  const sent = composing.send(place, say)
  expect(await composing.send(place, say)).toBeNull()
  composing.type(place, 'Zuerst. Dann')
  answer('taken')
  await sent
  const next = composing.send(place, say)
  answer('taken')
  await next
  expect(heard.map(({ text }) => text)).toEqual(['Zuerst.', 'Dann'])
  expect(new Set(heard.map(({ key }) => key)).size).toBe(2)
})

it('[P676] of a change that is being sent the whole words stay, as somebody goes on with them', async () => {
  const { say, answer } = serverOf()
  const composing = createComposing(place, { text: 'Alt', named: [] })
  composing.type(place, 'Neu')
  const sent = composing.send(place, say)
  composing.type(place, 'Neu und besser')
  answer('taken')
  expect((await sent)?.left.text).toBe('Neu und besser')
  const again = composing.send(place, say)
  answer('taken')
  expect((await again)?.left.text).toBe('')
})

it('[P676] what was typed in a field that was opened anew meanwhile is not taken from it', async () => {
  const { say, answer } = serverOf()
  const closed = createComposing(place)
  closed.type(place, 'Zuerst.')
  const sent = closed.send(place, say)
  createComposing(place).type(place, 'Zuerst. Dann')
  answer('taken')
  await sent
  expect(draftAt(place)?.text).toBe('Dann')
})

it('[P677] whose answer is lost is sent again as the same comment; corrected, as another', async () => {
  const { heard, say, answer } = serverOf()
  const send = async (text: string, how: 'taken' | 'lost'): Promise<void> => {
    // Also after the page was loaded anew.
    const composing = createComposing(place)
    composing.type(place, text)
    const sent = composing.send(place, say)
    answer(how)
    expect((await sent) === null).toBe(how === 'lost')
    expect(composing.state.get().trouble).toEqual(how === 'lost' ? { error: new Error('lost') } : null)
  }
  await send('Um drei', 'lost')
  await send('Um drei', 'lost')
  await send('Um vier', 'taken')
  expect(heard.map(({ text }) => text)).toEqual(['Um drei', 'Um drei', 'Um vier'])
  const [first, second, third] = heard.map(({ key }) => key)
  expect([first === second, second === third]).toEqual([true, false])
  expect(draftAt(place)).toBeNull()
})

it('[P677] a draft goes on that was kept before anything was sent of it', () => {
  keepDraft(place, { text: 'Halb', named: [], key: 'key' })
  expect(createComposing(place).state.get().draft).toEqual({ text: 'Halb', named: [], key: 'key' })
})
