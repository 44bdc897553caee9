import { Menu, type MenuDropdownProps } from '@mantine/core'

/**
 * The list of a menu that has opened. The focus rests on it until an arrow key goes to its entries; Mantine lets it
 * rest on an element that a menu may not have, which the theme switches off.
 */
export function MenuDropdown({ children, ...props }: MenuDropdownProps) {
  return (
    <Menu.Dropdown {...props}>
      <div
        role="group"
        tabIndex={-1}
        data-autofocus
        data-mantine-stop-propagation="true"
        style={{ outline: 0 }}
      >
        {children}
      </div>
    </Menu.Dropdown>
  )
}
