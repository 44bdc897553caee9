import { Problem } from '@wegpunkt/shared/http/problem'
import { expect, it } from 'vitest'
import { elementFor } from '../document/contributing/element-for.ts'
import type { Layer } from '../document/contributing/layers.ts'
import { card, note } from './testing/boards.ts'
import { contributor, keptInMemory, settled } from './testing/contributor.ts'
import { down, move, up } from './testing/play.ts'

/** Presses with the tool for notes, and writes. */
function makes(at: readonly [number, number], text: string, by: ReturnType<typeof contributor>): string {
  by.editor.use('note')
  by.editor.dispatch(down(...at))
  by.editor.dispatch(up(...at))
  const id = by.write(text)
  by.leave()
  return id
}

it('[E220] a note that is contributed is made, written and seen like any other, and has its own id at once', async () => {
  const ann = contributor()
  const id = makes([1000, 600], 'Niemand ruft zurück', ann)
  expect(ann.element(id)).toMatchObject({ kind: 'note', text: 'Niemand ruft zurück', department: 'service' })
  expect(ann.commits.flat().filter(({ do: what }) => what === 'add')).toHaveLength(1)
  expect(ann.document.store.beneath.get().size).toBe(0)
  await ann.serve()
  ann.server.deliver()
  expect([...ann.document.store.beneath.get().keys()]).toEqual([id])
  expect(ann.isPlain()).toBe(true)
})

it('[E220] the id is the one that the server finds, on pages without a secure connection too', () => {
  // As node:crypto has it: base64url of the SHA-256 of "board author key".
  expect(elementFor('b1', 'ann', 'a')).toBe('5NJ4YfklIjJRGryEICBR')
  expect(elementFor('b1', 'ann', 'Grüße_-9')).toBe('teKLVWXImxV4URwcPmcw')
})

it('[E221] what is typed is sent when it is left or rests, never letter by letter', async () => {
  const ann = contributor()
  ann.editor.use('note')
  ann.editor.dispatch(down(1000, 600))
  ann.editor.dispatch(up(1000, 600))
  ann.write('abc')
  expect(ann.server.asked).toEqual([])
  ann.clock.pass(1_000)
  ann.write('d')
  ann.clock.pass(1_900)
  expect(ann.server.asked).toEqual([])
  ann.clock.pass(200)
  expect(ann.server.asked.map(({ wish }) => wish)).toMatchObject([{ do: 'add-note', text: 'abcd' }])
  ann.write('ef')
  await ann.serve()
  expect(ann.server.asked).toEqual([])
  ann.leave()
  expect(ann.server.asked.map(({ wish }) => wish)).toMatchObject([{ do: 'change', text: 'abcdef' }])
})

it('[E222] one moves, recolours and removes what is one’s own; what others made stays, and is said', async () => {
  const ann = contributor({ edits: [note('theirs', [1400, 600], { text: 'x' }), card('card')] })
  const id = makes([1000, 600], 'mine', ann)
  await ann.serve()
  ann.server.deliver()
  ann.editor.select([id, 'theirs'])
  ann.run('delete')
  expect([ann.element(id), ann.element('theirs')?.kind]).toEqual([undefined, 'note'])
  ann.editor.undo()
  ann.editor.dispatch(down(1400, 620))
  ann.editor.dispatch(move(1500, 660))
  ann.editor.dispatch(up(1500, 660))
  expect(ann.element('theirs')).toMatchObject({ at: [1400, 600] })
  expect(ann.editor.edit([{ do: 'set', in: 'elements', id: 'card', to: { at: [40, 40] } }])).toBe(false)
  expect(ann.editor.notices.get()?.key).toBe('not-yours')
  ann.editor.dispatch(down(1000, 600))
  ann.editor.dispatch(move(1100, 600))
  ann.editor.dispatch(up(1100, 600))
  ann.editor.edit([{ do: 'set', in: 'elements', id, to: { color: 'green' } }])
  expect(ann.element(id)).toMatchObject({ color: 'green', text: 'mine' })
  for (let i = 0; i < 4; i++) await ann.serve()
  ann.server.deliver()
  expect(ann.document.store.beneath.get().get(id)).toMatchObject({ color: 'green', text: 'mine' })
  expect(ann.isPlain()).toBe(true)
})

it('[E223] what is refused leaves the screen, with the reason and the words', async () => {
  const ann = contributor()
  const id = makes([1000, 600], 'zu spät', ann)
  ann.server.asked.splice(0, 1)[0]?.answer(new Problem('phase-over'))
  await settled()
  expect(ann.element(id)).toBeUndefined()
  expect(ann.contributions.refusals.get()).toMatchObject({ did: 'add', words: 'zu spät' })
  expect(ann.contributions.refusals.get()?.problem.type).toBe('phase-over')
  expect(ann.contributions.waiting.get()).toBe(0)
})

it('[E224] without an answer it is asked again under the same key, in order, and survives a reload', async () => {
  const kept = keptInMemory()
  const ann = contributor({ kept })
  const id = makes([1000, 600], 'once', ann)
  const [first] = ann.server.asked.splice(0, 1)
  if (!first) throw new Error('nothing was asked for')
  ann.server.perform(first.wish)
  first.answer(new TypeError('no network'))
  await settled()
  ann.editor.edit([{ do: 'set', in: 'elements', id, to: { at: [8, 8] } }])
  expect(ann.server.asked).toEqual([])
  expect(ann.contributions.waiting.get()).toBe(2)
  ann.clock.pass(1_100)
  expect(ann.server.asked[0]?.wish).toEqual(first.wish)
  ann.contributions.close()

  const again = contributor({ kept: keptInMemory(kept.now()) })
  expect(again.element(id)).toMatchObject({ text: 'once', at: [8, 8] })
  expect(again.contributions.mayChange(id)).toBe(true)
  await again.serve()
  await again.serve()
  again.server.deliver()
  expect(again.idsOf('note')).toEqual([id])
  expect(again.isPlain()).toBe(true)
})

it('[K176] what another tab has left of a note, and is known late, lies below what was said here, sent or not', async () => {
  let give: (left: readonly Layer[]) => void = () => undefined
  const take = (heard: typeof give) => {
    give = heard
    return () => undefined
  }
  const ann = contributor({ kept: { ...keptInMemory(), take } })
  const place = (id: string, at: [number, number]) =>
    ann.editor.edit([{ do: 'set', in: 'elements', id, to: { at } }])
  const arrived = makes([1000, 600], 'arrived', ann)
  const under = makes([1200, 600], 'under way', ann)
  const typed = makes([1400, 600], 'typed', ann)
  const stays = makes([1600, 600], 'stays', ann)
  for (let i = 0; i < 4; i++) await ann.serve()
  ann.server.deliver()
  for (const id of [arrived, under, typed, stays]) place(id, [40, 40])
  await ann.serve()
  ann.server.deliver()
  ann.document.edit([{ do: 'type', id: typed, index: 0, remove: 0, insert: 'just ' }])
  const left = (id: string, wish: Layer['wish']): Layer => {
    return { id, run: null, wish, state: 'waiting', mayBeThere: true }
  }
  const older = { at: [8, 8], text: 'older', color: 'green' } as const
  give([arrived, under, typed].map((id) => left(id, { do: 'change', to: older })))
  give([left(stays, { do: 'remove' })])
  const areAsTheyShould = (): void => {
    expect(ann.element(arrived)).toMatchObject({ at: [40, 40], text: 'arrived', color: 'green' })
    expect(ann.element(under)).toMatchObject({ at: [40, 40], text: 'under way', color: 'green' })
    expect(ann.element(typed)).toMatchObject({ at: [40, 40], text: 'just typed', color: 'green' })
    expect(ann.element(stays)).toMatchObject({ at: [40, 40], text: 'stays' })
  }
  areAsTheyShould()
  ann.document.undo.endGroup()
  for (let i = 0; i < 12; i++) await ann.serve()
  ann.server.deliver()
  areAsTheyShould()
  expect(ann.isPlain()).toBe(true)
})

it('[E225] undo takes back one’s own contributions, step by step and in their order, and redo brings them again', async () => {
  const ann = contributor()
  const id = makes([1000, 600], 'first', ann)
  await ann.serve()
  ann.server.deliver()
  ann.editor.edit([{ do: 'set', in: 'elements', id, to: { color: 'pink' } }])
  ann.run('undo')
  expect(ann.element(id)).toMatchObject({ color: 'yellow', text: 'first' })
  ann.run('undo')
  expect(ann.element(id)).toBeUndefined()
  ann.run('undo')
  ann.run('redo')
  ann.run('redo')
  expect(ann.element(id)).toMatchObject({ text: 'first' })
  for (let i = 0; i < 6; i++) await ann.serve()
  ann.server.deliver()
  expect(ann.element(id)).toMatchObject({ text: 'first' })
  ann.clock.pass(5_000)
  expect(ann.isPlain()).toBe(true)
})

it('[E226] who writes nothing asks for nothing, and what loses its words goes', async () => {
  const ann = contributor()
  ann.editor.use('note')
  ann.editor.dispatch(down(1000, 600))
  ann.editor.dispatch(up(1000, 600))
  const { editing } = ann.editor.get()
  expect(editing).not.toBeNull()
  expect(ann.contributions.waiting.get()).toBe(1)
  const { endText } = await import('./text/ending-text.ts')
  endText(ann.editor, editing ?? '', { typed: false, goesOn: false })
  expect([ann.elements().size, ann.contributions.waiting.get(), ann.server.asked.length]).toEqual([0, 0, 0])
})
