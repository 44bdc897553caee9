import { Menu } from '@mantine/core'
import { can } from '@wegpunkt/shared/access/roles'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useRole } from '../../document/hooks.ts'
import { useEditor, useEditorState } from '../../editor/context.ts'
import { forBoard, forReaders, forSelection } from './menu-actions.ts'
import { MenuAction } from './MenuAction.tsx'
import classes from './context.module.css'

/** Opens where the right button, a long press or the Menu key asked for it. */
export function ContextMenu() {
  const { t } = useTranslation('editor')
  const editor = useEditor()
  const at = useEditorState(({ menu }) => menu)
  const selected = useEditorState(({ selection }) => selection.size > 0)
  const canEdit = can(useRole(), 'board.edit')
  if (!at) return null
  const groups = !canEdit ? forReaders : selected ? forSelection : forBoard
  return (
    // A new key for each place: the dropdown is measured again where it opens.
    <Menu
      key={at.join()}
      opened
      onChange={(opened) => !opened && editor.closeMenu()}
      position="bottom-start"
      offset={0}
      width={280}
      transitionProps={{ duration: 0 }}
      returnFocus
    >
      <Menu.Target>
        <span className={classes['anchor']} style={{ left: at[0], top: at[1] }} />
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
