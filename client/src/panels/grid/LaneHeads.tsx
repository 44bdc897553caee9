import type { CSSProperties } from 'react'
import { createElementId } from '@wegpunkt/shared/board/element-id'
import { useTranslation } from 'react-i18next'
import { useBoardDocument } from '../../document/hooks.ts'
import { useEditor } from '../../editor/context.ts'
import { AddLane } from './AddLane.tsx'
import { type NewLane, addLane } from './grid-edits.ts'
import styles from './grid-heads.module.css'
import { Head } from './Head.tsx'
import { type HeadTools, customerStretches } from './heads.ts'
import { useLaneLines } from './use-head-lines.ts'
import { useHeadsInSight } from './use-heads-in-sight.ts'
import { useRoving } from './use-roving.ts'

/** The heads of the lanes, along the left. What is the customer's own is held together. */
export function LaneHeads({ tools, renaming }: { tools: HeadTools; renaming: string | null }) {
  const { t } = useTranslation('scene')
  const lines = useLaneLines()
  const heads = useHeadsInSight('lanes', lines)
  const roving = useRoving(heads, 'vertical')
  const { store } = useBoardDocument()
  const editor = useEditor()
  const last = lines.at(-1)

  const add = (index: number, lane: NewLane = { kind: 'free' }): void => {
    const id = createElementId()
    const added = editor.edit([addLane(store.get(), id, index, lane)])
    // Other kinds have a name of their own.
    if (added && lane.kind === 'free') tools.rename('lanes', id)
  }
  return (
    <div
      className={styles['lanes']}
      data-axis="lanes"
      role="toolbar"
      aria-label={t('lane.all')}
      aria-orientation="vertical"
      {...roving.bar}
    >
      <div className={styles['track']} data-head-track="">
        {customerStretches(lines).map(({ start, length }) => (
          <div
            key={start}
            className={styles['group']}
            style={{ '--start': start, '--length': length } as CSSProperties}
            aria-hidden
          >
            <span data-stretch={start}>{t('lane.customer')}</span>
          </div>
        ))}
        {heads.map((line) => (
          <Head
            key={line.id}
            axis="lanes"
            line={line}
            lines={lines}
            tools={tools}
            renaming={renaming === line.id}
            tabStop={roving.isStop(line.id)}
            onAdd={add}
          />
        ))}
        {tools.canEdit && (
          <AddLane start={last ? last.start + last.length : 0} onAdd={(lane) => add(lines.length, lane)} />
        )}
      </div>
    </div>
  )
}
