import { Button, Paper } from '@mantine/core'
import { lazy } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../editor/board-info.ts'
import { useStore } from '../../document/hooks.ts'
import { useEditor, useEditorState } from '../../editor/context.ts'
import { MenuButton } from '../../ui/MenuButton.tsx'
import { ActionButton } from './ActionButton.tsx'
import classes from './toolbar.module.css'

const ZoomItems = lazy(async () => ({ default: (await import('./ZoomItems.tsx')).ZoomItems }))

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
      <MenuButton
        position="top-start"
        returnFocus
        target={
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
        }
        items={<ZoomItems />}
      />
      <ActionButton id="zoom-in" />
      <ActionButton id="minimap" pressed={minimap} />
    </Paper>
  )
}
