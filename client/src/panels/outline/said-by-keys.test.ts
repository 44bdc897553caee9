import type { Role } from '@wegpunkt/shared/access/roles'
import type { Edit } from '@wegpunkt/shared/board/edits'
import { expect, it } from 'vitest'
import { createValueStore } from '../../document/value-store.ts'
import { actionFor } from '../../editor/keys/keymap.ts'
import { isMac } from '../../editor/keys/platform.ts'
import { actionOf } from '../../editor/actions/actions.ts'
import { openOutline } from '../../editor/outline/outline-store.ts'
import { type OwnRound, type OwnVoice, ratingKey } from '../../editor/round/own-round.ts'
import { card } from '../../editor/testing/boards.ts'
import { editorOn } from '../../editor/testing/editors.ts'
import { type Outcome, rateBy } from './outline-commands.ts'
import { createOutlineControl } from './outline-control.ts'
import { listenToRepeats } from './said-by-keys.ts'

/** At the row of a touchpoint, by somebody of this role: keys go to the outline first, and then to the page. */
function atRow(role: Role, ...edits: readonly Edit[]) {
  const on = editorOn(card('a'), ...edits)
  on.editor.showOutline('beside')
  const control = createOutlineControl(on.editor, openOutline(on.document.store))
  control.goTo('a')
  on.role.set(role)
  const press = async (key: string, ctrlKey = false): Promise<Outcome | null> => {
    const said: Outcome[] = []
    const code = /^\d$/.test(key) ? `Digit${key}` : ''
    const press = { key, code, shiftKey: false, altKey: false, metaKey: false, ctrlKey }
    listenToRepeats(control, press, (outcome) => said.push(outcome))
    const id = actionFor(on.editor, press, { focus: 'page', isMac: isMac() })
    if (id) actionOf(id).run(on.editor)
    await new Promise((resolve) => setTimeout(resolve, 1))
    return said[0] ?? null
  }
  return { ...on, control, press }
}

const lock: Edit = { do: 'set', in: 'elements', id: 'a', to: { locked: true } }

it('[P679] a rating is told where it was given, also at what is locked, and refused where it was not', async () => {
  const ann = atRow('editor', lock)
  expect(await ann.press('5')).toEqual({ did: 'rated', feelings: [2] })
  expect(await ann.press('0')).toEqual({ did: 'rated', feelings: [null] })
  expect(rateBy(ann.control, 1)).toEqual({ did: 'rated', feelings: [1] })
  const bob = atRow('viewer')
  expect(await bob.press('5')).toEqual({ did: 'not-allowed' })
  expect([rateBy(bob.control, 1), rateBy(bob.control, -1)]).toEqual([
    { did: 'not-allowed' },
    { did: 'not-allowed' },
  ])
})

it('[P679] at the end of the scale there is nothing further, and of a heading nothing is said', async () => {
  const { control, press } = atRow('editor')
  await press('5')
  expect(rateBy(control, 1)).toEqual({ did: 'nowhere' })
  expect(rateBy(control, -1)).toEqual({ did: 'rated', feelings: [1] })
  control.goTo('heading buy')
  expect([await press('5'), rateBy(control, 1)]).toEqual([null, null])
})

it('[P679] what is rated is what one is at, also where it was taken out of what is selected', () => {
  const { control, selected } = atRow('editor')
  control.toggleSelected()
  expect(selected()).toEqual([])
  expect(rateBy(control, 1)).toEqual({ did: 'rated', feelings: [1] })
})

it('[P679] where there is nothing to undo nothing is undone, and nothing is said', async () => {
  const { press } = atRow('editor')
  expect([await press('z', true), await press('y', true)]).toEqual([null, null])
  await press('5')
  expect(await press('z', true)).toEqual({ did: 'undone' })
  expect(await press('z', true)).toBeNull()
  expect(await press('y', true)).toEqual({ did: 'redone' })
  expect(await press('y', true)).toBeNull()
})

it('[P679] while ratings are asked for in secret one’s own is told, and nothing of one that was not taken', async () => {
  const { editor, control, press, element } = atRow('editor')
  const { round, takes } = roundOf()
  Object.assign(editor, { asked: () => ({ run: 'run', activity: 'rating' }) })
  expect(await press('4')).toBeNull()
  editor.round.set(round)
  expect(await press('4')).toEqual({ did: 'rated', feelings: [1] })
  expect(rateBy(control, 1)).toEqual({ did: 'rated', feelings: [2] })
  takes(false)
  expect([await press('1'), rateBy(control, -1)]).toEqual([null, null])
  expect(element('a')).toBeDefined()
})

/** As much of a round as ratings need; it may be about something else. */
function roundOf() {
  const voice = createValueStore<OwnVoice>({ ratings: new Map(), ballot: {}, saving: 'saved', refusal: null })
  let takes = true
  const feel: OwnRound['feel'] = (ids, personas, experience) => {
    if (!takes) return 0
    const ratings = new Map(voice.get().ratings)
    for (const touchpoint of ids)
      for (const persona of personas)
        ratings.set(ratingKey(touchpoint, persona), { touchpoint, persona, experience, expectation: null })
    voice.set({ ...voice.get(), ratings })
    return 1
  }
  const round = { ...voice, isNeutral: false, feel } as unknown as OwnRound
  return { round, takes: (next: boolean) => void (takes = next) }
}
