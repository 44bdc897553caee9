import { Menu } from '@mantine/core'
import { IconLayoutAlignLeft, IconMoodSmile, IconStackFront } from '@tabler/icons-react'
import { can } from '@wegpunkt/shared/access/roles'
import type { Point } from '@wegpunkt/shared/board/geometry'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoardDocument, useRole, useStore } from '../../document/hooks.ts'
import { isOffered } from '../../editor/actions/action.ts'
import { actionOf } from '../../editor/actions/actions.ts'
import { useEditor, useEditorState } from '../../editor/context.ts'
import { type Entry, type SubMenu, forBoard, forReaders, forSelection, shownEntries } from './menu-actions.ts'
import { actionIcons } from '../toolbar/action-icons.ts'
import { MenuAction } from './MenuAction.tsx'
import classes from './context.module.css'
import { MenuDropdown } from '../../ui/MenuDropdown.tsx'

/** What can be done with what is selected, or with the board. */
export function OpenMenu({ at }: { at: Point }) {
  const { t } = useTranslation('editor')
  const editor = useEditor()
  const selected = useEditorState(({ selection }) => selection.size > 0)
  const readOnly = !can(useRole(), 'board.edit')
  const contributes = useStore(useBoardDocument().contributions) !== null
  const [focused] = useState(() => document.activeElement)
  const groups = shownEntries(
    readOnly && !contributes ? forReaders : selected ? forSelection : forBoard,
    (id) => isOffered(actionOf(id), editor),
  )
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
      // Within the window, however small it is: the page never scrolls.
      floatingStrategy="fixed"
      middlewares={{ flip: true, shift: { crossAxis: true, padding: 8 } }}
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
      <MenuDropdown aria-label={t('menu.label')} className={classes['list'] ?? ''}>
        {groups.map((entries, i) => (
          <Fragment key={keyOf(entries[0])}>
            {i > 0 && <Menu.Divider />}
            {entries.map((entry) =>
              typeof entry === 'string' ? (
                <MenuAction key={entry} id={entry} icon={actionIcons[entry]} />
              ) : (
                <SubMenuOf key={entry.sub} menu={entry} />
              ),
            )}
          </Fragment>
        ))}
      </MenuDropdown>
    </Menu>
  )
}

function SubMenuOf({ menu: { sub, ids } }: { menu: SubMenu }) {
  const { t } = useTranslation('editor')
  const Picture = subIcons[sub]
  return (
    <Menu.Sub floatingStrategy="fixed" middlewares={{ shift: { crossAxis: true, padding: 8 } }}>
      <Menu.Sub.Target>
        <Menu.Sub.Item leftSection={<Picture size={16} stroke={1.5} aria-hidden />}>
          {t(`handling.${sub}`)}
        </Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown aria-label={t(`handling.${sub}`)} w={280} className={classes['list'] ?? ''}>
        {ids.map((id) => (
          <MenuAction key={id} id={id} icon={actionIcons[id]} />
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  )
}

const subIcons = { arrange: IconStackFront, align: IconLayoutAlignLeft, event: IconMoodSmile } as const

const keyOf = (entry: Entry | undefined): string => (typeof entry === 'object' ? entry.sub : (entry ?? ''))
