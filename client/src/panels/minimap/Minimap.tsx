import { ActionIcon, Paper, useComputedColorScheme } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bulkOf } from '../../editor/navigation/bulk.ts'
import { useBoardInfo } from '../../editor/board-info.ts'
import { useEditor, useEditorState } from '../../editor/context.ts'
import { useNames } from '../navigation/use-names.ts'
import { listenToMapPointer } from './map-pointer.ts'
import classes from './minimap.module.css'
import { MinimapFrame } from './MinimapFrame.tsx'
import { MinimapPeople } from './MinimapPeople.tsx'
import { scaleFor } from './minimap-scale.ts'
import { paintMinimap } from './paint-minimap.ts'
import { useSlowly } from './use-slowly.ts'

/** The picture is drawn again so often at most while others work. */
const REDRAW_EVERY_MS = 350
/** Narrower columns show no name; the button bears it all the same. */
const LEAST_NAME_PX = 34

/** The whole board by its stages, in the corner: what is on the screen, who is where, and one click to anywhere. */
export function Minimap() {
  const { t } = useTranslation('editor')
  const editor = useEditor()
  const names = useNames()
  const { departments } = useBoardInfo()
  const customer = useEditorState(({ lens }) => lens.customer)
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false })
  const canvas = useRef<HTMLCanvasElement>(null)
  const [map, setMap] = useState<HTMLElement | null>(null)
  const board = useSlowly(editor.document.store, REDRAW_EVERY_MS)
  const laid = useMemo(() => ({ board, layout: editor.document.store.layout() }), [board, editor])
  const scale = useMemo(() => scaleFor(bulkOf(laid).area ?? { x: 0, y: 0, w: 1, h: 1 }), [laid])
  const [width, height] = scale.size

  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    const ratio = window.devicePixelRatio || 1
    context.canvas.width = width * ratio
    context.canvas.height = height * ratio
    const departmentColor = (key: string | null): string | null =>
      customer ? null : (departments.find((one) => one.key === key)?.color ?? null)
    paintMinimap(context, laid, { scale, ratio }, { scheme, departmentColor })
  }, [laid, scale, width, height, scheme, departments, customer])

  useEffect(() => (map ? listenToMapPointer(map, scale, editor) : undefined), [map, scale, editor])

  return (
    <Paper
      component="section"
      className={classes['minimap'] ?? ''}
      shadow="md"
      aria-label={t('minimap.label')}
      data-minimap=""
    >
      <div className={classes['stages']} style={{ width }}>
        {laid.layout.columns.map(({ id, x, w }) => {
          const stage = board.stages.get(id)
          const place = scale.toMap({ x, y: 0, w, h: 0 })
          const name = stage ? names.stage(stage) : ''
          return (
            <button
              key={id}
              type="button"
              className={classes['stage']}
              style={{ left: place.x, width: place.w }}
              aria-label={t('minimap.toStage', { name })}
              title={name}
              onClick={() => editor.navigation.goTo({ at: 'stage', id })}
            >
              {place.w >= LEAST_NAME_PX && name}
            </button>
          )
        })}
      </div>
      <div ref={setMap} className={classes['map']} style={{ width, height }}>
        <canvas ref={canvas} role="img" aria-label={t('minimap.picture')} style={{ width, height }} />
        <MinimapPeople scale={scale} />
        <MinimapFrame scale={scale} />
      </div>
      <ActionIcon
        className={classes['close'] ?? ''}
        size={20}
        variant="default"
        aria-label={t('minimap.close')}
        onClick={() => editor.navigation.minimap.set(false)}
      >
        <IconX size={12} stroke={1.5} aria-hidden />
      </ActionIcon>
    </Paper>
  )
}
