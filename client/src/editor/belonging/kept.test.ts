import { describe, expect, it } from 'vitest'
import { added, card, note } from '../testing/boards.ts'
import { editorOn } from '../testing/editors.ts'

const kept = (id: string) => ({ do: 'set', in: 'elements', id, to: { lockedBy: 'moderators' } }) as const
const keptLane = { do: 'set', in: 'lanes', id: 'sales', to: { lockedBy: 'moderators' } } as const

/** As an editor; a moderator has locked `fixed` and the lane of sales, in which `deal` lies. */
const open = () => {
  const board = editorOn(
    card('fixed', { title: 'Ad' }),
    card('deal', { lane: 'sales' }),
    card('free', { stage: 'buy' }),
    note('n', [1000, 400]),
  )
  board.byOther([kept('fixed'), keptLane])
  return board
}

describe('what moderators have locked', () => {
  it('[K115] is changed, moved, removed and unlocked by nobody else, the lane and all in it neither', () => {
    const { editor, run, element, idsOf, document } = open()
    for (const id of ['fixed', 'deal']) {
      const before = element(id)
      editor.select([id])
      for (const action of ['move-right', 'delete', 'unlock', 'lock'] as const) run(action)
      for (const to of [{ lockedBy: undefined }, { locked: undefined }, { department: 'service' }])
        expect(editor.edit([{ do: 'set', in: 'elements', id, to }])).toBe(false)
      expect(editor.edit([{ do: 'type', id, index: 0, remove: 0, insert: 'x' }])).toBe(false)
      expect(element(id)).toEqual(before)
    }
    expect(editor.edit([{ do: 'set', in: 'lanes', id: 'sales', to: { name: 'x' } }])).toBe(false)
    expect(editor.edit([{ do: 'set', in: 'lanes', id: 'sales', to: { lockedBy: undefined } }])).toBe(false)
    const whole = [
      { do: 'remove', in: 'lanes', ids: ['sales'] },
      { do: 'remove', in: 'elements', ids: ['deal'] },
    ] as const
    expect(editor.edit(whole)).toBe(false)
    expect(
      editor.edit([
        { do: 'remove', in: 'stages', ids: ['notice'] },
        { do: 'remove', in: 'elements', ids: ['fixed'] },
      ]),
    ).toBe(false)
    expect(idsOf('touchpoint').toSorted()).toEqual(['deal', 'fixed', 'free'])
    expect(document.store.get().lanes.get('sales')?.lockedBy).toBe('moderators')
    expect(editor.notices.get()).toMatchObject({ key: 'locked' })
  })

  it('[K115] takes nothing in, and nobody else locks in their name', () => {
    const { editor, element, idsOf } = open()
    expect(editor.edit([{ do: 'set', in: 'elements', id: 'free', to: { lane: 'sales', at: [0, 0] } }])).toBe(
      false,
    )
    expect(editor.edit([added('late', { ...element('deal'), lane: 'sales' } as never)])).toBe(false)
    expect(editor.edit([kept('free')])).toBe(false)
    expect(idsOf('touchpoint')).toHaveLength(3)
    expect(element('free')).toMatchObject({ stage: 'buy', lane: 'doing' })
  })

  it('[K116] those who moderate work on with it as before, and unlock it', () => {
    const { editor, role, run, element, commits } = open()
    expect(element('fixed')?.locked).toBe(true)
    role.set('moderator')
    expect([element('fixed')?.locked, element('deal')?.locked]).toEqual([undefined, undefined])
    editor.select(['fixed'])
    run('move-right')
    expect(commits).toHaveLength(1)
    run('keep-locked')
    expect(element('fixed')?.lockedBy).toBeUndefined()
    run('keep-locked')
    expect(element('fixed')?.lockedBy).toBe('moderators')
    // Whoever is handed other rights sees at once what they are.
    role.set('editor')
    expect([element('fixed')?.locked, element('deal')?.locked, element('free')?.locked]).toEqual([
      true,
      true,
      undefined,
    ])
  })

  it('[K117] a lock survives a duplicate of whoever keeps it, and is not put upon others', () => {
    const { editor, role, run, element, idsOf } = open()
    const copies = (before: readonly string[]) => idsOf('touchpoint').filter((id) => !before.includes(id))
    editor.select(['fixed'])
    const asEditor = idsOf('touchpoint')
    run('duplicate')
    const [mine] = copies(asEditor)
    expect(element(mine ?? '')).not.toHaveProperty('locked')
    role.set('moderator')
    editor.select(['fixed'])
    const asModerator = idsOf('touchpoint')
    run('duplicate')
    expect(element(copies(asModerator)[0] ?? '')?.lockedBy).toBe('moderators')
    expect(element('fixed')?.lockedBy).toBe('moderators')
  })

  it('[K115] a lane that is unlocked lets go of what lies in it', () => {
    const { element, byOther } = open()
    byOther([{ ...keptLane, to: { lockedBy: undefined } }])
    expect([element('deal')?.locked, element('fixed')?.locked]).toEqual([undefined, true])
  })
})
