import { DEFAULT_STAGE_WIDTH, defaultLaneHeight } from '@wegpunkt/shared/board/layout'
import type { KeyboardEvent, PointerEvent as ReactPointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../editor/context.ts'
import { followPointer } from './follow-pointer.ts'
import { type Axis, resize } from './grid-edits.ts'
import styles from './head.module.css'
import { LEAST_LENGTH, MOST_LENGTH, bounded, stepped } from './length.ts'
import type { HeadLine, HeadTools } from './heads.ts'

/** The border of a stage or lane: dragged, or moved by the arrow keys. A double click gives back the default. */
export function HeadResizer({ axis, line, tools }: { axis: Axis; line: HeadLine; tools: HeadTools }) {
  const { t } = useTranslation('scene')
  const editor = useEditor()
  const { id, start, length } = line
  const drag = (event: ReactPointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return
    const { clientX, clientY } = event
    const lengthAt = (pointer: PointerEvent): number => {
      const by = axis === 'stages' ? pointer.clientX - clientX : pointer.clientY - clientY
      return bounded(axis, length + by / editor.get().camera.zoom)
    }
    followPointer(event.nativeEvent, {
      move: (pointer) => tools.guide(axis, start + lengthAt(pointer)),
      end(pointer) {
        tools.guide(axis, null)
        if (pointer) editor.edit([resize(axis, id, lengthAt(pointer))])
      },
    })
  }
  const press = (event: KeyboardEvent): void => {
    const less = axis === 'stages' ? 'ArrowLeft' : 'ArrowUp'
    const more = axis === 'stages' ? 'ArrowRight' : 'ArrowDown'
    if (event.key !== less && event.key !== more) return
    event.preventDefault()
    event.stopPropagation()
    editor.editInSeries([resize(axis, id, stepped(axis, length, event.key === more))])
  }
  return (
    <div
      className={styles['resizer']}
      role="separator"
      aria-orientation={axis === 'stages' ? 'vertical' : 'horizontal'}
      aria-label={t(axis === 'stages' ? 'stage.width' : 'lane.height', { name: line.name })}
      aria-valuenow={Math.round(length)}
      aria-valuemin={LEAST_LENGTH[axis]}
      aria-valuemax={MOST_LENGTH}
      tabIndex={-1}
      title={t('resizeHint', { length: line.lane ? defaultLaneHeight(line.lane.kind) : DEFAULT_STAGE_WIDTH })}
      onPointerDown={drag}
      onDoubleClick={() => editor.edit([resize(axis, id, undefined)])}
      onKeyDown={press}
    />
  )
}
