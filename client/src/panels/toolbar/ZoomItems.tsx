import { Menu } from '@mantine/core'
import { MenuAction } from '../context/MenuAction.tsx'

/** How much of the board is shown, and what was shown before. */
export function ZoomItems() {
  return (
    <>
      <MenuAction id="zoom-actual" />
      <MenuAction id="zoom-board" />
      <MenuAction id="zoom-selection" />
      <MenuAction id="zoom-stage" />
      <Menu.Divider />
      <MenuAction id="view-back" />
      <MenuAction id="view-forward" />
    </>
  )
}
