import { isCustomers } from '@wegpunkt/shared/board/choices'
import { type CSSProperties, type KeyboardEvent, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoardDocument } from '../../document/hooks.ts'
import { useBoardInfo } from '../../editor/board-info.ts'
import { useEditor } from '../../editor/context.ts'
import legendStyles from './curve-legend.module.css'
import { type Axis, move, rename, resize } from './grid-edits.ts'
import styles from './head.module.css'
import { HeadMenu } from './HeadMenu.tsx'
import { HeadName } from './HeadName.tsx'
import { HeadResizer } from './HeadResizer.tsx'
import { stepped } from './length.ts'
import type { HeadLine, HeadTools } from './heads.ts'
import { LaneSign } from './LaneSign.tsx'
import { lazyPart } from '../../ui/lazy-part.ts'
import { useHeadDrag } from './use-head-drag.ts'

const CurveLegend = lazyPart(async () => ({ default: (await import('./CurveLegend.tsx')).CurveLegend }))

type Props = {
  readonly axis: Axis
  readonly line: HeadLine
  readonly lines: readonly HeadLine[]
  readonly tools: HeadTools
  readonly renaming: boolean
  readonly tabStop: boolean
  readonly onAdd: (index: number) => void
}

const shortcuts = {
  stages: 'Enter F2 Delete Alt+ArrowLeft Alt+ArrowRight Shift+ArrowLeft Shift+ArrowRight',
  lanes: 'Enter F2 Delete Alt+ArrowUp Alt+ArrowDown Shift+ArrowUp Shift+ArrowDown',
} as const

/** One stage or lane at the border of the board: its name, its menu, and what moves and resizes it. */
export function Head({ axis, line, lines, tools, renaming, tabStop, onAdd }: Props) {
  const { t } = useTranslation('scene')
  const editor = useEditor()
  const { store } = useBoardDocument()
  const { id, index, name } = line
  const [menuOpen, setMenuOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const backByKey = useRef(false)
  useEffect(() => {
    if (renaming || !backByKey.current) return
    backByKey.current = false
    button.current?.focus({ preventScroll: true })
  }, [renaming])
  const drag = useHeadDrag(axis, id, tools)
  const startRename = (): void => {
    if (tools.canEdit) tools.rename(axis, id)
  }
  const moveTo = (slot: number): void => {
    const edits = move(store.get(), axis, id, slot)
    if (edits.length > 0) editor.edit(edits)
  }
  const press = (event: KeyboardEvent): void => {
    if (!tools.canEdit) return
    const moves = axis === 'stages' ? { ArrowLeft: -1, ArrowRight: 2 } : { ArrowUp: -1, ArrowDown: 2 }
    const by = (moves as Record<string, number | undefined>)[event.key]
    if (event.key === 'F2') startRename()
    else if (event.key === 'Delete') tools.remove(axis, id)
    else if (event.key === 'Enter' || event.key === ' ') setMenuOpen(true)
    else if (by !== undefined && event.altKey) moveTo(Math.max(0, index + by))
    else if (by !== undefined && event.shiftKey)
      editor.editInSeries([resize(axis, id, stepped(axis, line.length, by > 0))])
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const isCurve = line.lane?.kind === 'curve'
  // How to read it is nothing that the board has to wait for.
  const { rowsSettled } = useBoardInfo()
  const classes = [
    styles['head'],
    axis === 'lanes' && isCustomers(line.lane) && styles['grouped'],
    drag.lifted && styles['lifted'],
    isCurve && legendStyles['room'],
  ]
  return (
    <div
      className={classes.filter(Boolean).join(' ')}
      style={{ '--start': line.start, '--length': line.length } as CSSProperties}
      data-head={id}
    >
      <div className={styles['inside']} data-head-inside="">
        {line.lane && <LaneSign lane={line.lane} />}
        {renaming ? (
          <HeadName
            name={line.ownName}
            placeholder={name}
            label={t(axis === 'stages' ? 'stage.name' : 'lane.name')}
            onCommit={(next) => {
              if (next !== line.ownName) editor.edit([rename(axis, id, next)])
            }}
            onClose={(byKey) => {
              backByKey.current = byKey
              tools.rename(axis, null)
            }}
          />
        ) : (
          <button
            ref={button}
            type="button"
            className={styles['name']}
            title={name}
            tabIndex={tabStop ? 0 : -1}
            aria-keyshortcuts={shortcuts[axis]}
            data-head-name=""
            data-fixed={tools.canEdit ? undefined : ''}
            data-unnamed={axis === 'stages' && !line.ownName ? '' : undefined}
            onDoubleClick={startRename}
            onKeyDown={press}
            onPointerDown={drag.start}
          >
            {name}
          </button>
        )}
        {tools.canEdit && !renaming && (
          <HeadMenu
            axis={axis}
            line={line}
            count={lines.length}
            opened={menuOpen}
            onChange={setMenuOpen}
            onRename={startRename}
            onAdd={onAdd}
            onMove={moveTo}
            onRemove={() => tools.remove(axis, id)}
          />
        )}
        {isCurve && rowsSettled && (
          <Suspense>
            <CurveLegend />
          </Suspense>
        )}
      </div>
      {tools.canEdit && <HeadResizer axis={axis} line={line} tools={tools} />}
    </div>
  )
}
