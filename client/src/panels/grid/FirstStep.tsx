import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { createElementId } from '@wegpunkt/shared/board/element-id'
import { useTranslation } from 'react-i18next'
import { useBoardDocument } from '../../document/hooks.ts'
import { useEditor } from '../../editor/context.ts'
import { addLane, addStage } from './grid-edits.ts'
import styles from './empty-grid.module.css'
import type { HeadTools } from './heads.ts'

type Props = { readonly tools: HeadTools; readonly stages: number; readonly lanes: number }

/** What a board without content is for, and the first step. */
export function FirstStep({ tools, stages, lanes }: Props) {
  const { t } = useTranslation('scene')
  const editor = useEditor()
  const { store } = useBoardDocument()
  if (stages > 0 && lanes > 0) {
    return (
      <Text className={styles['hint'] ?? ''} size="md">
        {t('empty.hint')}
      </Text>
    )
  }
  const firstStage = (): void => {
    const id = createElementId()
    if (editor.edit([addStage(store.get(), id, 0)])) tools.rename('stages', id)
  }
  return (
    <Paper className={styles['empty'] ?? ''} shadow="md" p="lg">
      <Stack gap="xs">
        <Text fw={650} size="lg">
          {t(stages === 0 ? 'empty.noStages' : 'empty.noLanes')}
        </Text>
        <Text size="md">{t(stages === 0 ? 'empty.stagesAreFor' : 'empty.lanesAreFor')}</Text>
        <Group>
          {stages === 0 ? (
            <Button onClick={firstStage}>{t('stage.add')}</Button>
          ) : (
            <Button
              onClick={() => editor.edit([addLane(store.get(), createElementId(), 0, { kind: 'doing' })])}
            >
              {t('empty.addDoing')}
            </Button>
          )}
        </Group>
      </Stack>
    </Paper>
  )
}
