import { expect, it } from 'vitest'
import { isOffered } from '../../editor/actions/action.ts'
import { actionOf } from '../../editor/actions/actions.ts'
import { card, note } from '../../editor/testing/boards.ts'
import { editorOn } from '../../editor/testing/editors.ts'
import { type Entry, forSelection, shownEntries } from './menu-actions.ts'

function shown(ids: readonly string[]): (string | undefined)[] {
  const { editor } = editorOn(
    card('a'),
    note('b', [1000, 0], { group: 'g' }),
    note('c', [1200, 0], { group: 'g' }),
    note('fixed', [1400, 0], { locked: true }),
  )
  editor.select(ids)
  const name = (entry: Entry): string => (typeof entry === 'string' ? entry : entry.sub)
  return shownEntries(forSelection, (id) => isOffered(actionOf(id), editor)).flatMap((group) =>
    group.map(name),
  )
}

it('[P192] the menu of a selection says what can be done with it, and is short', () => {
  const one = shown(['a'])
  expect(one).toContain('edit-text')
  expect(one).toContain('lock')
  for (const id of ['align', 'group', 'ungroup', 'unlock', 'paste-style']) expect(one).not.toContain(id)
  expect(shown(['b', 'c'])).toEqual(expect.arrayContaining(['align', 'ungroup', 'copy-style']))
  expect(shown(['b', 'c'])).not.toContain('group')
  expect(shown(['a', 'b', 'c'])).toContain('group')
  expect(one.length).toBeLessThanOrEqual(12)
})

it('[P192] what is locked is offered to be unlocked', () => {
  const fixed = shown(['fixed'])
  expect(fixed).toContain('unlock')
  for (const id of ['lock', 'edit-text', 'arrange']) expect(fixed).not.toContain(id)
})

it('[P192] what a lock keeps off is not offered, unless something else is selected too', () => {
  const { editor } = editorOn(card('a'), note('fixed', [1400, 0], { locked: true }))
  const offered = (...ids: string[]) => {
    editor.select(ids)
    return (['cut', 'delete', 'copy', 'duplicate'] as const).filter((id) => isOffered(actionOf(id), editor))
  }
  expect(offered('fixed')).toEqual(['copy', 'duplicate'])
  expect(offered('fixed', 'a')).toEqual(['cut', 'delete', 'copy', 'duplicate'])
})
