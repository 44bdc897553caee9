import { actionOf } from '../actions/actions.ts'
import { isEnabled } from '../actions/action.ts'
import { copySelection, paste, removeCut } from '../clipboard/clipboard.ts'
import type { Editor } from '../editor.ts'
import { incomingOf } from '../images/incoming.ts'
import { beginWriting } from './begin-writing.ts'
import { watchInUse } from './in-use.ts'
import { type Focus, actionFor } from './keymap.ts'
import { isMac } from './platform.ts'
import { typedIn } from './typed-in.ts'
import type { ToolName } from '../tool.ts'

/**
 * Turns keys and clipboard events of the page into actions, until the answered function is called.
 * `board` is the element that holds the canvas: it, or nothing at all, has the focus while one works there.
 */
export function listenToKeyboard(editor: Editor, board: HTMLElement): () => void {
  const page = board.ownerDocument
  const stop = new AbortController()
  const { signal } = stop
  const space = createSpaceHand(editor)
  const inUse = watchInUse(page, signal)
  // By the event, not by what has the focus now: a menu that Escape has just closed had it then.
  const focusOf = ({ target }: Event): Focus => {
    const typed = typedIn(target)
    if (typed) return typed
    // The page itself, where nothing has the focus, is no element.
    const element = target && 'closest' in target ? (target as Element) : page.body
    if (element === page.body) return inUse.takeBack() ? 'floating' : 'board'
    return board.contains(element) ? 'board' : 'page'
  }

  page.addEventListener(
    'keydown',
    (event) => {
      if (event.defaultPrevented || event.isComposing) return
      if (!typedIn(event.target) && editor.typedAhead.press(event)) return event.preventDefault()
      const at = focusOf(event)
      // Before one has stepped onto the board, Tab leads through the page as everywhere.
      if (event.key === 'Tab' && !board.contains(event.target as Node)) return
      if (at === 'board' && (space.press(event) || beginWriting(editor, event))) return event.preventDefault()
      const id = actionFor(editor, event, { focus: at, isMac: isMac() })
      if (!id) return
      event.preventDefault()
      actionOf(id).run(editor)
    },
    { signal },
  )
  page.addEventListener('keyup', (event) => space.release(event), { signal })
  page.defaultView?.addEventListener('blur', () => space.end(), { signal })

  const carry = (event: ClipboardEvent): boolean => {
    const carried = isForBoard(page, focusOf(event)) ? copySelection(editor) : null
    if (!carried || !event.clipboardData) return false
    event.clipboardData.setData('text/html', carried.html)
    event.clipboardData.setData('text/plain', carried.text)
    event.preventDefault()
    return true
  }
  page.addEventListener('copy', carry, { signal })
  page.addEventListener(
    'cut',
    (event) => {
      if (isEnabled(actionOf('cut'), editor) && carry(event)) removeCut(editor)
    },
    { signal },
  )
  page.addEventListener(
    'paste',
    (event) => {
      if (isTyping(focusOf(event)) || !event.clipboardData) return
      event.preventDefault()
      void paste(editor, incomingOf(event.clipboardData), { atPointer: false })
    },
    { signal },
  )
  return () => stop.abort()
}

const isTyping = (focus: Focus): boolean => focus === 'field' || focus === 'floating'

// Text that is marked somewhere on the page is what a person means to copy.
const isForBoard = (page: Document, focus: Focus): boolean =>
  !isTyping(focus) && (page.getSelection()?.isCollapsed ?? true)

/** While the space bar is down, the hand is in use. */
function createSpaceHand(editor: Editor) {
  let former: ToolName | null = null
  const end = (): void => {
    if (former !== null && editor.get().tool === 'hand') editor.use(former)
    former = null
  }
  return {
    press({ key, repeat, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
      if (key !== ' ' || ctrlKey || metaKey || altKey) return false
      if (!repeat && former === null) {
        former = editor.get().tool
        editor.use('hand')
      }
      return true
    },
    release({ key }: KeyboardEvent) {
      if (key === ' ') end()
    },
    end,
  }
}
