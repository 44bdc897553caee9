import { Problem } from '@wegpunkt/shared/http/problem'
import { readBoard } from '@wegpunkt/shared/board/read'
import { expect, it } from 'vitest'
import { elementFor } from '../document/contributing/element-for.ts'
import { fieldsOf } from '../document/contributing/layers.ts'
import { contributor, keptInMemory, settled } from './testing/contributor.ts'

/** Numbers below 1 that are the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** What ann does next. */
function act(
  ann: ReturnType<typeof contributor>,
  pick: <T>(of: readonly T[]) => T | undefined,
  n: number,
): void {
  const mine = ann.idsOf('note').filter((id) => ann.editor.mayChange(id))
  const id = pick(mine)
  const kind = pick([
    'add',
    'add',
    'type',
    'move',
    'colour',
    'remove',
    'undo',
    'redo',
    'leave',
    'pause',
  ] as const)
  if (kind === 'undo') return ann.editor.undo()
  if (kind === 'redo') return ann.editor.redo()
  if (kind === 'leave') return ann.document.undo.endGroup()
  if (kind === 'pause') return ann.clock.pass(2_500)
  if (kind === 'add' || id === undefined) {
    const added = ann.editor.createId()
    const value = { kind: 'note', text: `note ${n}`, color: 'yellow', department: null } as const
    const place = { at: [n, n], size: [120, 120], order: 'a1', stage: null, lane: null } as const
    return void ann.editor.edit([{ do: 'add', in: 'elements', id: added, value: { ...value, ...place } }])
  }
  if (kind === 'type')
    return ann.document.edit([{ do: 'type', id, index: 0, remove: n % 3, insert: `${n} ` }])
  const to = kind === 'move' ? { at: [n, -n] as const } : { color: pick(['green', 'pink', 'blue'] as const) }
  if (kind === 'remove') return void ann.editor.edit([{ do: 'remove', in: 'elements', ids: [id] }])
  ann.editor.edit([{ do: 'set', in: 'elements', id, to }])
}

/** What happens to her: answers, refusals, lost connections, and what others do. */
async function happen(
  ann: ReturnType<typeof contributor>,
  pick: <T>(of: readonly T[]) => T | undefined,
  spoiled: Set<string>,
): Promise<void> {
  const kind = pick([
    'serve',
    'serve',
    'serve',
    'lose',
    'lose-after',
    'refuse',
    'deliver',
    'other',
    'wait',
  ] as const)
  if (kind === 'deliver') return ann.server.deliver()
  if (kind === 'wait') return ann.clock.pass(1_500)
  if (kind === 'serve') return await ann.serve()
  if (kind === 'other') {
    const id = pick([...readBoard(ann.server.doc).elements.keys()])
    if (id === undefined) return
    spoiled.add(id)
    const text = { do: 'type', id, index: 0, remove: 0, insert: 'theirs ' } as const
    return ann.server.byOther([pick([text, { do: 'remove', in: 'elements', ids: [id] } as const]) ?? text])
  }
  const [asked] = ann.server.asked.splice(0, 1)
  if (!asked) return
  if (kind === 'refuse')
    spoiled.add('id' in asked.wish ? asked.wish.id : elementFor('board', 'ann', asked.wish.key))
  if (kind === 'lose-after') ann.server.perform(asked.wish)
  asked.answer(kind === 'refuse' ? new Problem('element-locked') : new TypeError('no network'))
  await settled()
}

async function play(seed: number): Promise<void> {
  const next = random(seed)
  const pick = <T>(of: readonly T[]): T | undefined => of[Math.floor(next() * of.length)]
  const ann = contributor({ kept: keptInMemory() })
  /** What somebody else or a refusal has changed: it need not be as ann left it. */
  const spoiled = new Set<string>()
  for (let n = 1; n <= 40; n++) {
    if (next() < 0.5) act(ann, pick, n)
    else await happen(ann, pick, spoiled)
  }
  ann.document.undo.endGroup()
  const meant = [...ann.elements()].filter(([id]) => !spoiled.has(id))
  for (
    let rounds = 0;
    rounds < 60 && (ann.server.asked.length > 0 || ann.contributions.waiting.get() > 0);
    rounds++
  ) {
    await ann.serve()
    ann.clock.pass(31_000)
    await settled()
  }
  ann.server.deliver()
  ann.clock.pass(10_000)
  expect(ann.contributions.waiting.get(), `seed ${seed}`).toBe(0)
  expect(new Map(ann.elements()), `seed ${seed}`).toEqual(new Map(readBoard(ann.server.doc).elements))
  for (const [id, element] of meant)
    expect(fieldsOf(ann.elements().get(id) ?? element), `seed ${seed} ${id}`).toEqual(fieldsOf(element))
  expect(
    meant.filter(([id]) => !ann.elements().has(id)),
    `seed ${seed}`,
  ).toEqual([])
}

it('[E227] answers, refusals, lost connections and what others do, in whatever order: it ends with the document', async () => {
  expect.hasAssertions()
  for (let seed = 1; seed <= 40; seed++) await play(seed)
})
