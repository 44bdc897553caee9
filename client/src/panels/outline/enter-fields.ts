const FIELDS = 'aside[data-fields]'
const FOCUSABLE = 'textarea, input:not([type="hidden"]), select, button:not([tabindex="-1"]), [tabindex="0"]'
/** The fields are loaded when they are asked for the first time. */
const TRIES = 40
const AGAIN_MS = 50

/** Leads into the fields of what is selected; Escape there, outside of a list that is open, leads back. */
export function enterFields(back: () => void, tries = TRIES): void {
  const panel = document.querySelector<HTMLElement>(FIELDS)
  const first = panel?.querySelector<HTMLElement>(`fieldset :is(${FOCUSABLE})`)
  if (!panel || !first) {
    if (tries > 0) setTimeout(() => enterFields(back, tries - 1), AGAIN_MS)
    return
  }
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
    ({ target }) => target instanceof Element && !target.closest(`${FIELDS}, [data-portal]`) && stop.abort(),
    { signal },
  )
}

const isListOpen = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('[aria-expanded="true"]:is([aria-haspopup], [role="combobox"])') !== null
