import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type CSSProperties, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { can } from '@wegpunkt/shared/access/roles'
import { useRole } from '../../document/hooks.ts'
import { useEditor } from '../../editor/context.ts'
import { EmptyGrid } from './EmptyGrid.tsx'
import { followCamera } from './follow-camera.ts'
import type { Axis } from './grid-edits.ts'
import styles from './grid-heads.module.css'
import { HEADS_HEIGHT_PX, HEADS_WIDTH_PX, type HeadTools } from './heads.ts'
import { LaneHeads } from './LaneHeads.tsx'
import { revealHead } from './reveal-head.ts'
import { StageHeads } from './StageHeads.tsx'
import { lazyPart } from '../../ui/lazy-part.ts'

const RemoveLine = lazyPart(async () => ({ default: (await import('./RemoveLine.tsx')).RemoveLine }))

type Line = { readonly axis: Axis; readonly id: ElementId }

/** The heads of stages and lanes. They stay in view while the board moves under them. */
export function GridHeads() {
  const editor = useEditor()
  const root = useRef<HTMLDivElement>(null)
  const canEdit = can(useRole(), 'board.edit')
  const [renaming, setRenaming] = useState<Line | null>(null)
  const [removing, setRemoving] = useState<Line | null>(null)
  const [guide, setGuide] = useState<{ axis: Axis; at: number } | null>(null)

  useEffect(() => (root.current ? followCamera(root.current, editor) : undefined), [editor])

  const tools = useMemo(
    (): HeadTools => ({
      canEdit,
      rename: (axis, id) => setRenaming(id === null ? null : { axis, id }),
      remove: (axis, id) => setRemoving({ axis, id }),
      guide: (axis, at) => setGuide(at === null ? null : { axis, at }),
    }),
    [canEdit],
  )
  const renamed = (axis: Axis): ElementId | null => (renaming?.axis === axis ? renaming.id : null)
  const room = {
    '--heads-width': `${HEADS_WIDTH_PX}px`,
    '--heads-height': `${HEADS_HEIGHT_PX}px`,
  } as CSSProperties

  const onScreen = ({ axis, at }: { axis: Axis; at: number }): number => {
    const [x, y] = editor.toScreen([at, at])
    return axis === 'stages' ? x : y
  }

  return (
    <div
      ref={root}
      className={styles['heads']}
      style={room}
      onFocus={({ target }) => revealHead(editor, target)}
    >
      <StageHeads tools={tools} renaming={renamed('stages')} />
      <LaneHeads tools={tools} renaming={renamed('lanes')} />
      <div className={styles['corner']} />
      <EmptyGrid tools={tools} />
      {guide && (
        <div
          className={styles['guide']}
          data-axis={guide.axis}
          style={{ '--at': `${onScreen(guide)}px` } as CSSProperties}
        />
      )}
      {removing && (
        <Suspense>
          <RemoveLine axis={removing.axis} id={removing.id} onClose={() => setRemoving(null)} />
        </Suspense>
      )}
    </div>
  )
}
