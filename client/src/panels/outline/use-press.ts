import { type KeyboardEvent, useCallback, useMemo } from 'react'
import type { Announcer } from '../../editor/outline/announce.ts'
import { assertNever } from '@wegpunkt/shared/assert-never'
import { focusBoard } from '../navigation/focus-board.ts'
import {
  type Outcome,
  addHere,
  lineHere,
  moveHere,
  rateBy,
  removeHere,
  renameHere,
  step,
} from './outline-commands.ts'
import { commentHere } from './comment-here.ts'
import type { OutlineControl } from './outline-control.ts'
import { type OutlineIntent, intentOf } from './outline-press.ts'
import { enterFields } from './enter-fields.ts'
import { useRemoveLine } from './removing-line.ts'
import { useOutcomeText } from './use-outcome-text.ts'
import { listenToRepeats } from './said-by-keys.ts'

/** What the keys of the outline do, and what is said of it. */
export function usePress(
  control: OutlineControl,
  announcer: Announcer,
  openLineMenu: (key: string) => void,
): { press: (event: KeyboardEvent) => void; openMenu: (of: HTMLElement) => void; openFields: () => void } {
  const removeLine = useRemoveLine()
  const textOf = useOutcomeText(control)
  const openMenu = useCallback(
    (of: HTMLElement) => {
      const { left, bottom } = of.getBoundingClientRect()
      control.editor.openMenu([left + 24, bottom], null)
    },
    [control],
  )
  const openFields = useCallback(() => {
    const row = control.row()
    if (row?.what === 'element') enterFields(control.editor, row.id, () => control.refocus())
  }, [control])
  const say = useCallback(
    (outcome: Outcome | null) => outcome && announcer.say(textOf(outcome)),
    [announcer, textOf],
  )
  return useMemo(() => {
    const run = (intent: OutlineIntent, event: KeyboardEvent): boolean => {
      switch (intent.do) {
        case 'step':
          step(control, intent.key)
          return true
        case 'move':
          say(moveHere(control, intent.way))
          return true
        case 'extend':
          control.extend(intent.by)
          return true
        case 'add':
          say(addHere(control, intent.what))
          return true
        case 'rate':
          say(rateBy(control, intent.by))
          return control.row()?.what === 'element'
        case 'toggle':
          // A heading is a button, which the space bar presses.
          if (control.row()?.what !== 'element') return false
          control.toggleSelected()
          return true
        case 'rename':
          say(renameHere(control))
          return true
        case 'fields':
          return enter()
        case 'comment':
          return !commentHere(control)
        case 'remove':
          return remove()
        case 'menu':
          return menu(event)
        case 'leave':
          return leave()
        case 'nothing':
          return true
        default:
          return assertNever(intent)
      }
    }
    const enter = (): boolean => {
      const row = control.row()
      if (!row) return false
      if (row.what === 'lane') control.fold(row.key, !control.get().folded.has(row.key))
      else openFields()
      return true
    }
    const remove = (): boolean => {
      const line = lineHere(control)
      if (!line) say(removeHere(control))
      else if (control.editor.canEdit()) removeLine(line.axis, line.id)
      return true
    }
    const menu = (event: KeyboardEvent): boolean => {
      const { active } = control.get()
      if (lineHere(control) && active !== null) openLineMenu(active)
      else if (event.target instanceof HTMLElement) openMenu(event.target)
      return true
    }
    const leave = (): boolean => {
      const { editor } = control
      const row = control.row()
      if (editor.get().panel !== 'none' || editor.get().menu) return false
      if (editor.get().selection.size > 1 && row?.what === 'element') editor.select([row.id])
      else if (editor.get().outline === 'beside') focusBoard()
      return true
    }
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.nativeEvent.isComposing || !isAtStop(event.target)) return
      if (control.editor.typedAhead.press(event)) return taken(event)
      const intent = intentOf(event.nativeEvent)
      if (!intent) return listenToRepeats(control, event.nativeEvent, say)
      if (run(intent, event)) taken(event)
    }
    return { press, openMenu, openFields }
  }, [control, say, removeLine, openLineMenu, openMenu, openFields])
}

function taken(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopPropagation()
}

// In a field that one types in, and on the buttons of a row, keys mean what they mean there.
const isAtStop = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.dataset['outlineKey'] !== undefined
