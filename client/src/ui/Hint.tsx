import type { Placement } from '@floating-ui/dom'
import { type HTMLAttributes, type ReactElement, cloneElement } from 'react'

/** What a hint is read from: nothing else of it is there before somebody rests on its element. */
export type HintAttributes = {
  readonly 'data-hint'?: string
  readonly 'data-hint-side'?: Placement
  /** In pixels, between the element and what is said of it. */
  readonly 'data-hint-offset'?: number
  /** A touch shows it too: what says nowhere else what it means. */
  readonly 'data-hint-touch'?: true
}

type Props = {
  /** Lines are kept. Undefined: nothing is said now. */
  readonly label: string | undefined
  readonly side?: Placement
  readonly offset?: number | undefined
  readonly touch?: true
  readonly children: ReactElement<HTMLAttributes<HTMLElement> & HintAttributes>
}

/** Says what something is while the pointer rests on it or the keyboard leads to it (`HintLayer.tsx`). */
export function Hint({ label, side, offset, touch, children }: Props) {
  if (label === undefined) return children
  return cloneElement(children, {
    'data-hint': label,
    ...(side && { 'data-hint-side': side }),
    ...(offset !== undefined && { 'data-hint-offset': offset }),
    ...(touch && { 'data-hint-touch': touch }),
  })
}
