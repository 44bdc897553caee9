import type { MenuProps } from '@mantine/core'
import {
  type ComponentProps,
  type ReactElement,
  type ReactNode,
  Suspense,
  cloneElement,
  useState,
} from 'react'
import { Hint } from './Hint.tsx'
import { lazyPart } from './lazy-part.ts'

export type MenuTarget = ReactElement<ComponentProps<'button'>>

type Props = Pick<MenuProps, 'position' | 'width' | 'returnFocus'> & {
  /** The button that opens it. */
  readonly target: MenuTarget
  /** What is in it: fetched when it opens, if the component is `lazy`. */
  readonly items: ReactNode
  readonly tooltip?: string
  /** Where somebody else also opens and closes it. */
  readonly opened?: boolean
  readonly onChange?: (opened: boolean) => void
}

const loadMenu = () => import('./MenuAround.tsx')
const MenuAround = lazyPart(async () => ({ default: (await loadMenu()).MenuAround }))

/** A button that opens a menu. Menus are large, so nothing of them comes before somebody is about to open one. */
export function MenuButton({ target, items, tooltip, opened, onChange, ...placing }: Props) {
  const [own, setOwn] = useState(false)
  /** How the menu was asked for the first time: from then on the button is the menu's. */
  const [asked, setAsked] = useState<'by-press' | 'elsewhere' | null>(null)
  const isOpen = opened ?? own
  if (isOpen && asked === null) setAsked('elsewhere')
  const change = (next: boolean): void => {
    setOwn(next)
    onChange?.(next)
  }
  const hinted = (button: ReactNode): ReactNode =>
    tooltip === undefined ? (
      button
    ) : (
      <Hint label={isOpen ? undefined : tooltip}>
        <span>{button}</span>
      </Hint>
    )
  const fetchEarly = (): void => void loadMenu()
  const closed = hinted(
    cloneElement(target, {
      'aria-haspopup': 'menu',
      'aria-expanded': isOpen,
      onPointerEnter: fetchEarly,
      onFocus: fetchEarly,
      onClick: () => {
        setAsked('by-press')
        change(true)
      },
    }),
  )
  if (asked === null) return closed
  return (
    <Suspense fallback={closed}>
      <MenuAround
        {...placing}
        target={target}
        hinted={hinted}
        items={items}
        takesFocus={asked === 'by-press'}
        opened={isOpen}
        onChange={change}
      />
    </Suspense>
  )
}
