import { Menu, type MenuProps } from '@mantine/core'
import { type ReactNode, Suspense, cloneElement, useEffect, useRef, useState } from 'react'
import type { MenuTarget } from './MenuButton.tsx'
import { MenuDropdown } from './MenuDropdown.tsx'

type Props = Pick<MenuProps, 'position' | 'width' | 'returnFocus'> & {
  readonly target: MenuTarget
  readonly hinted: (button: ReactNode) => ReactNode
  readonly items: ReactNode
  /** The button was pressed before it was this one. */
  readonly takesFocus: boolean
  readonly opened: boolean
  readonly onChange: (opened: boolean) => void
}

/** The menu around its button. */
export function MenuAround({ target, hinted, items, takesFocus, opened, onChange, ...placing }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  const [isReady, setReady] = useState(false)
  // The button that was pressed is gone with its focus; a menu gives the focus back to where it was when it opened.
  useEffect(() => {
    if (takesFocus) button.current?.focus({ preventScroll: true })
    // oxlint-disable-next-line react/set-state-in-effect -- it may open only after that
    setReady(true)
  }, [takesFocus])
  return (
    <Menu {...placing} opened={isReady && opened} onChange={onChange}>
      {hinted(<Menu.Target>{cloneElement(target, { ref: button })}</Menu.Target>)}
      <MenuDropdown>
        <Suspense>{items}</Suspense>
      </MenuDropdown>
    </Menu>
  )
}
