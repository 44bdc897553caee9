import { Menu } from '@mantine/core'
import { can } from '@wegpunkt/shared/access/roles'
import type { Point } from '@wegpunkt/shared/board/geometry'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRole } from '../../document/hooks.ts'
import { useEditor, useEditorState } from '../../editor/context.ts'
import { forBoard, forReaders, forSelection } from './menu-actions.ts'
import { MenuAction } from './MenuAction.tsx'
import classes from './context.module.css'

/** Opens where the right button, a long press or the Menu key asked for it. */
export function ContextMenu() {
  const at = useEditorState(({ menu }) => menu)
  // A new one for each place: the dropdown is measured again where it opens.
  return at && <OpenMenu key={at.join()} at={at} />
}

function OpenMenu({ at }: { at: Point }) {
  const { t } = useTranslation('editor')
  const editor = useEditor()
  const selected = useEditorState(({ selection }) => selection.size > 0)
  const canEdit = can(useRole(), 'board.edit')
  const [focused] = useState(() => document.activeElement)
  const groups = !canEdit ? forReaders : selected ? forSelection : forBoard
  const close = (): void => {
    editor.closeMenu()
    // What an action edits next takes the focus after this.
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  }
  return (
    <Menu
      opened
      onChange={(opened) => !opened && close()}
      position="bottom-start"
      offset={0}
      width={280}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        {/* A button, because only that may say that its menu is open. */}
        <button
          type="button"
          tabIndex={-1}
          className={classes['anchor']}
          style={{ left: at[0], top: at[1] }}
          aria-label={t('menu.label')}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('menu.label')}>
        {groups.map((ids, i) => (
          <Fragment key={ids.join()}>
            {i > 0 && <Menu.Divider />}
            {ids.map((id) => (
              <MenuAction key={id} id={id} />
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
