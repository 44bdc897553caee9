import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Editor } from '../../editor/editor.ts'
import { SEVERAL } from '../inspector/fields-of.ts'

const PANEL = 'aside[data-fields]'
const FOCUSABLE =
  ':is(textarea, input:not([type="hidden"]), select, button:not([tabindex="-1"]), [tabindex="0"]):not(:disabled)'
/** The fields are loaded when they are asked for the first time; a bad network takes its time. */
const WAIT_MS = 10_000
const AGAIN_MS = 50

/**
 * Leads into the fields of an element as soon as they are there, unless one goes elsewhere meanwhile; what is typed on
 * the way is typed there. Escape in them, outside of a list that is open, leads back.
 */
export function enterFields(editor: Editor, id: ElementId, back: () => void): void {
  if (!editor.get().selection.has(id)) editor.select([id])
  const { selection } = editor.get()
  const of = selection.size === 1 ? id : SEVERAL
  const until = performance.now() + WAIT_MS
  const from = document.activeElement
  editor.typedAhead.expect()
  const look = (): void => {
    const fields = document.querySelector<HTMLElement>(`${PANEL} fieldset[data-of="${CSS.escape(of)}"]`)
    const panel = fields?.closest<HTMLElement>(PANEL)
    const at = document.activeElement
    const isElsewhere = (at !== from && at !== document.body) || editor.get().selection !== selection
    if (isElsewhere || performance.now() > until) editor.typedAhead.take()
    else if (fields && panel) enter(panel, fields, { typed: editor.typedAhead.take(), back })
    else setTimeout(look, AGAIN_MS)
  }
  look()
}

type Entering = { readonly typed: string; readonly back: () => void }

function enter(panel: HTMLElement, fields: HTMLElement, { typed, back }: Entering): void {
  const first = fields.querySelector<HTMLElement>(FOCUSABLE)
  // Whoever may change nothing of it reads it.
  if (!first) panel.tabIndex = -1
  const entered = first ?? panel
  entered.focus()
  type(entered, typed)
  leadBack(panel, back)
}

/** As if it were typed where the cursor is; in what takes no text, nothing. */
function type(field: HTMLElement, text: string): void {
  if (text === '' || !(field instanceof HTMLTextAreaElement) || field.readOnly) return
  const { selectionStart, selectionEnd } = field
  field.setRangeText(text, selectionStart, selectionEnd, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }))
}

function leadBack(panel: HTMLElement, back: () => void): void {
  const stop = new AbortController()
  const { signal } = stop
  let wasListOpen = false
  panel.addEventListener('keydown', ({ target }) => (wasListOpen = isListOpen(target)), {
    capture: true,
    signal,
  })
  // Behind the fields, which may discard what was typed, and before the board, for which Escape is one more thing.
  document.body.addEventListener(
    'keydown',
    (event) => {
      const { key, target } = event
      if (key !== 'Escape' || wasListOpen || !(target instanceof Node) || !panel.contains(target)) return
      // Something in there was closed, and has given the focus to what it was opened from.
      if (event.defaultPrevented && document.activeElement !== document.body) return
      event.preventDefault()
      event.stopPropagation()
      stop.abort()
      back()
    },
    { signal },
  )
  // Whoever goes elsewhere by themselves is not called back later.
  document.addEventListener(
    'focusin',
    ({ target }) => target instanceof Element && !target.closest(`${PANEL}, [data-portal]`) && stop.abort(),
    { signal },
  )
}

const isListOpen = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('[aria-expanded="true"]:is([aria-haspopup], [role="combobox"])') !== null
