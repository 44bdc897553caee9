import { Button, Paper } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../editor/board-info.ts'
import { useStore } from '../../document/hooks.ts'
import { useEditor } from '../../editor/context.ts'
import type { Editor } from '../../editor/editor.ts'
import { MenuButton } from '../../ui/MenuButton.tsx'
import { ActionButton } from './ActionButton.tsx'
import classes from './toolbar.module.css'
import { lazyPart } from '../../ui/lazy-part.ts'

const ZoomItems = lazyPart(async () => ({ default: (await import('./ZoomItems.tsx')).ZoomItems }))

/** How large the board is shown, at the bottom left. */
export function ZoomBar() {
  const { t } = useTranslation('editor')
  const { locale } = useBoardInfo()
  const zoom = useShownZoom()
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

/** So often the number is another one while the zoom turns: nobody reads more, and no frame waits for it. */
const SHOWN_EVERY_MS = 100

function useShownZoom(): number {
  const editor = useEditor()
  return useSyncExternalStore(
    (listener) => followCalmly(editor, listener),
    () => editor.get().camera.zoom,
  )
}

function followCalmly(editor: Editor, listener: () => void): () => void {
  let shown = editor.get().camera.zoom
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = (): void => {
    timer = undefined
    shown = editor.get().camera.zoom
    listener()
  }
  const stop = editor.subscribe(() => {
    if (editor.get().camera.zoom !== shown) timer ??= setTimeout(tell, SHOWN_EVERY_MS)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}
