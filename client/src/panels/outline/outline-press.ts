import { type ActionId, actionOf, actions } from '../../editor/actions/actions.ts'
import { type KeyPress, isPressed } from '../../editor/actions/shortcut.ts'
import { isMac } from '../../editor/keys/platform.ts'
import type { MoveWay } from '../../editor/outline/outline-moves.ts'

/** What a key means in the outline. */
export type OutlineIntent =
  | { readonly do: 'move'; readonly way: MoveWay }
  | { readonly do: 'extend'; readonly by: 1 | -1 }
  | { readonly do: 'step'; readonly key: string }
  | { readonly do: 'add'; readonly what: 'touchpoint' | 'note' | 'stage' }
  | { readonly do: 'rate'; readonly by: 1 | -1 }
  | { readonly do: 'toggle' | 'rename' | 'fields' | 'comment' | 'remove' | 'menu' | 'leave' | 'nothing' }

const ways: Readonly<Record<string, MoveWay>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}
const stepKeys = new Set([...Object.keys(ways), 'Home', 'End', 'PageUp', 'PageDown'])
const added: Readonly<Record<string, 'touchpoint' | 'note' | 'stage'>> = {
  t: 'touchpoint',
  n: 'note',
  s: 'stage',
}

/** Null for a key that means here what it means everywhere on the board's page. */
export function intentOf(press: KeyPress): OutlineIntent | null {
  const { key, altKey, shiftKey } = press
  const way = ways[key]
  if (press.ctrlKey || press.metaKey) return key === ' ' && !altKey ? { do: 'toggle' } : null
  if (altKey) return way && !shiftKey ? { do: 'move', way } : null
  if (shiftKey && (way === 'up' || way === 'down')) return { do: 'extend', by: way === 'down' ? 1 : -1 }
  if (stepKeys.has(key) && !shiftKey) return { do: 'step', key }
  const what = added[key.toLowerCase()]
  // With Shift these letters add to the board everywhere; here they add to the outline.
  if (what && (!shiftKey || what !== 'stage')) return { do: 'add', what }
  if (isPressedFor('comment', press)) return { do: 'comment' }
  return byName(press) ?? (isTool(press) ? { do: 'nothing' } : null)
}

function byName({ key, shiftKey }: KeyPress): OutlineIntent | null {
  switch (key) {
    case ' ':
      return { do: 'toggle' }
    case 'F2':
      return { do: 'rename' }
    case 'Enter':
      return { do: 'fields' }
    case 'Delete':
    case 'Backspace':
      return { do: 'remove' }
    case '+':
      return { do: 'rate', by: 1 }
    case '-':
    case '−':
      return { do: 'rate', by: -1 }
    case 'ContextMenu':
      return { do: 'menu' }
    case 'F10':
      return shiftKey ? { do: 'menu' } : null
    case 'Escape':
      return { do: 'leave' }
    default:
      return null
  }
}

// A tool is for the hand on the canvas: taken by mistake, it would wait there unseen.
const isTool = (press: KeyPress): boolean =>
  actions.some(({ id, group }) => group === 'tools' && isPressedFor(id, press))

const isPressedFor = (id: ActionId, press: KeyPress): boolean =>
  actionOf(id).keys.some((key) => isPressed(key, press, isMac()))
