import { Button, Group, Text } from '@mantine/core'
import { IconFileDownload, IconPlus } from '@tabler/icons-react'
import { mayRow } from '@wegpunkt/shared/access/row-rights'
import type { RowOf } from '@wegpunkt/shared/journey/row-fields'
import { storiesToTell } from '@wegpunkt/shared/journey/stories'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRole } from '../../../../document/hooks.ts'
import { useBoardInfo } from '../../../../editor/board-info.ts'
import { ConfirmDialog } from '../../../../ui/ConfirmDialog.tsx'
import { useRowChanges } from '../../use-row-changes.ts'
import classes from '../evidence.module.css'
import { StoryEntry } from './StoryEntry.tsx'
import { StoryForm } from './StoryForm.tsx'
import { useStoryExport } from './use-story-export.ts'

/** Customers' stories worth telling, and what may leave the house of them (METHOD.md M35). */
export function StoriesTab() {
  const { t } = useTranslation('evidence')
  const { rowState, rowsLoaded } = useBoardInfo()
  const mayAdd = mayRow(useRole(), 'story', 'add')
  const changes = useRowChanges()
  const [isAdding, setAdding] = useState(false)
  const [erasing, setErasing] = useState<RowOf<'story'> | null>(null)
  const stories = [...rowState.byKind.story.values()]
  const { free, blocked } = storiesToTell(stories)
  const tell = useStoryExport()
  return (
    <div className={classes['tab']}>
      <div className={classes['main']}>
        {rowsLoaded && stories.length === 0 && !isAdding && (
          <div className={classes['empty']}>
            <Text fw={600}>{t('stories.none')}</Text>
            <Text size="sm" c="dimmed">
              {t('stories.noneText')}
            </Text>
          </div>
        )}
        {!isAdding && (
          <Group gap={8}>
            {mayAdd && (
              <Button
                size="sm"
                leftSection={<IconPlus size={18} stroke={1.5} aria-hidden />}
                onClick={() => setAdding(true)}
              >
                {t('stories.add')}
              </Button>
            )}
            {free.length > 0 && (
              <Button
                size="sm"
                variant="default"
                leftSection={<IconFileDownload size={18} stroke={1.5} aria-hidden />}
                onClick={() => tell(stories)}
              >
                {t('stories.export', { count: free.length })}
              </Button>
            )}
          </Group>
        )}
        {stories.length > 0 && (
          <Text size="sm" c="dimmed">
            {blocked.length === 0 ? t('stories.allFree') : t('stories.blocked', { count: blocked.length })}
          </Text>
        )}
        {isAdding && (
          <StoryForm onSave={(fields) => changes.add('story', fields)} onClose={() => setAdding(false)} />
        )}
        <ul className={classes['entries']}>
          {stories.map((story) => (
            <StoryEntry key={story.id} story={story} onErase={() => setErasing(story)} />
          ))}
        </ul>
      </div>
      {erasing && (
        <ConfirmDialog
          title={t('stories.eraseTitle', { title: erasing.title })}
          text={t('stories.eraseText')}
          submit={t('stories.eraseSubmit')}
          onConfirm={() => changes.erase('story', erasing.id)}
          onClose={() => setErasing(null)}
        />
      )}
    </div>
  )
}
