// While they still show what was selected before, they say that they are busy.
const FIELDS = 'aside[data-fields]:not([aria-busy="true"])'
const FOCUSABLE = 'textarea, input:not([type="hidden"]), select, button:not([tabindex="-1"]), [tabindex="0"]'
/** The fields are loaded when they are asked for the first time; a bad network takes its time. */
const WAIT_MS = 10_000
const AGAIN_MS = 50
/** By these one goes elsewhere. */
const LEAVING = /^(?:Arrow|Page|Home|End|Tab|Escape)/

/**
 * Leads into the fields of what is selected as soon as they are there; Escape there, outside of a list that is open,
 * leads back. What is typed before they are there is meant for them, and for no command.
 */
export function enterFields(back: () => void): void {
  const waiting = new AbortController()
  const { signal } = waiting
  const until = performance.now() + WAIT_MS
  let typed = ''
  const leave = (): void => waiting.abort()
  document.addEventListener(
    'keydown',
    (event) => {
      if (LEAVING.test(event.key)) return leave()
      if (isLetter(event)) typed += event.key
      event.preventDefault()
      event.stopImmediatePropagation()
    },
    { capture: true, signal },
  )
  for (const way of ['focusin', 'pointerdown']) document.addEventListener(way, leave, { signal })
  const look = (): void => {
    if (signal.aborted) return
    const panel = document.querySelector<HTMLElement>(FIELDS)
    const first = panel?.querySelector<HTMLElement>(`fieldset :is(${FOCUSABLE})`)
    if (panel && first) {
      leave()
      enter(panel, first, back)
      type(first, typed)
    } else if (performance.now() < until) setTimeout(look, AGAIN_MS)
    else leave()
  }
  look()
}

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  /^.$/u.test(key) && !ctrlKey && !metaKey && !altKey

/** As if it were typed where the cursor is; in what takes no text, nothing. */
function type(field: HTMLElement, text: string): void {
  if (text === '' || !(field instanceof HTMLTextAreaElement) || field.readOnly) return
  const { selectionStart, selectionEnd } = field
  field.setRangeText(text, selectionStart, selectionEnd, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }))
}

function enter(panel: HTMLElement, first: HTMLElement, back: () => void): void {
  first.focus()
  const stop = new AbortController()
  const { signal } = stop
  panel.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented || isListOpen(event.target)) return
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
    ({ target }) =>
      target instanceof Element && !target.closest('aside[data-fields], [data-portal]') && stop.abort(),
    { signal },
  )
}

const isListOpen = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('[aria-expanded="true"]:is([aria-haspopup], [role="combobox"])') !== null
