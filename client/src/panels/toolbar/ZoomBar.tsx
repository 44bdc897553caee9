import { Button, Menu, Paper } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../editor/board-info.ts'
import { useStore } from '../../document/hooks.ts'
import { useEditor, useEditorState } from '../../editor/context.ts'
import { MenuAction } from '../context/MenuAction.tsx'
import { ActionButton } from './ActionButton.tsx'
import classes from './toolbar.module.css'

/** How large the board is shown, at the bottom left. */
export function ZoomBar() {
  const { t } = useTranslation('editor')
  const { locale } = useBoardInfo()
  const zoom = useEditorState(({ camera }) => camera.zoom)
  const minimap = useStore(useEditor().navigation.minimap)
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(zoom)
  return (
    <Paper className={classes['zoom'] ?? ''} shadow="md" role="group" aria-label={t('toolbar.zoom')}>
      <ActionButton id="zoom-out" />
      <Menu position="top-start" returnFocus>
        <Menu.Target>
          <Button
            variant="subtle"
            color="gray"
            size="sm"
            px={4}
            className={classes['percent'] ?? ''}
            aria-label={t('toolbar.zoomLevel', { percent })}
          >
            {percent}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <MenuAction id="zoom-actual" />
          <MenuAction id="zoom-board" />
          <MenuAction id="zoom-selection" />
          <MenuAction id="zoom-stage" />
          <Menu.Divider />
          <MenuAction id="view-back" />
          <MenuAction id="view-forward" />
        </Menu.Dropdown>
      </Menu>
      <ActionButton id="zoom-in" />
      <ActionButton id="minimap" pressed={minimap} />
    </Paper>
  )
}
