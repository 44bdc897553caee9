import { ActionIcon } from '@mantine/core'
import { createElementId } from '@wegpunkt/shared/board/element-id'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useBoardDocument } from '../../document/hooks.ts'
import { useEditor } from '../../editor/context.ts'
import { addStage } from './grid-edits.ts'
import styles from './grid-heads.module.css'
import { Head } from './Head.tsx'
import type { HeadTools } from './heads.ts'
import { useStageLines } from './use-head-lines.ts'
import { useHeadsInSight } from './use-heads-in-sight.ts'
import { useRoving } from './use-roving.ts'
import { Hint } from '../../ui/Hint.tsx'

/** The heads of the stages, along the top. */
export function StageHeads({ tools, renaming }: { tools: HeadTools; renaming: string | null }) {
  const { t } = useTranslation('scene')
  const lines = useStageLines()
  const heads = useHeadsInSight('stages', lines)
  const roving = useRoving(heads, 'horizontal')
  const { store } = useBoardDocument()
  const editor = useEditor()
  const last = lines.at(-1)

  const add = (index: number): void => {
    const id = createElementId()
    if (editor.edit([addStage(store.get(), id, index)])) tools.rename('stages', id)
  }
  return (
    <div
      className={styles['stages']}
      data-axis="stages"
      role="toolbar"
      aria-label={t('stage.all')}
      {...roving.bar}
    >
      <div className={styles['track']} data-head-track="">
        {heads.map((line) => (
          <Head
            key={line.id}
            axis="stages"
            line={line}
            lines={lines}
            tools={tools}
            renaming={renaming === line.id}
            tabStop={roving.isStop(line.id)}
            onAdd={add}
          />
        ))}
        {tools.canEdit && (
          <Hint label={t('stage.addLast')}>
            <ActionIcon
              className={styles['add'] ?? ''}
              style={{ '--start': last ? last.start + last.length : 0 }}
              variant="subtle"
              color="gray"
              size={28}
              aria-label={t('stage.addLast')}
              onClick={() => add(lines.length)}
            >
              <IconPlus size={18} stroke={1.5} />
            </ActionIcon>
          </Hint>
        )}
      </div>
    </div>
  )
}
