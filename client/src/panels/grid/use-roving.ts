import { type KeyboardEvent, useState } from 'react'
import type { HeadLine } from './heads.ts'

/** One tab stop for a row of heads; the arrow keys go on from there. */
export function useRoving(lines: readonly HeadLine[], direction: 'horizontal' | 'vertical') {
  const [stop, setStop] = useState<string | null>(null)
  const current = lines.some(({ id }) => id === stop) ? stop : (lines[0]?.id ?? null)
  const [back, forth] = direction === 'horizontal' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown']

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const head = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-head]') : null
    if (
      !head ||
      !(event.target instanceof HTMLButtonElement) ||
      event.altKey ||
      event.shiftKey ||
      event.defaultPrevented
    )
      return
    const index = lines.findIndex(({ id }) => id === head.dataset['head'])
    const next = nextIndex(event.key, index, lines.length, [back, forth])
    const id = next === null ? undefined : lines[next]?.id
    if (id === undefined) return
    event.preventDefault()
    setStop(id)
    event.currentTarget.querySelector<HTMLElement>(`[data-head="${id}"] [data-head-name]`)?.focus()
  }
  const onFocus = (event: { target: EventTarget }): void => {
    const head = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-head]') : null
    if (head?.dataset['head']) setStop(head.dataset['head'])
  }
  return { bar: { onKeyDown, onFocus }, isStop: (id: string): boolean => id === current }
}

function nextIndex(
  key: string,
  index: number,
  count: number,
  [back, forth]: readonly (string | undefined)[],
): number | null {
  if (key === back) return Math.max(0, index - 1)
  if (key === forth) return Math.min(count - 1, index + 1)
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}
