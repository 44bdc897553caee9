import { ActionIcon, Button, Group } from '@mantine/core'
import { IconCopy, IconLock, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { actionOf } from '../../editor/actions/actions.ts'
import { useEditor } from '../../editor/context.ts'
import { Hint } from '../../ui/Hint.tsx'
import classes from './inspector.module.css'

export function InspectorActions({ fixed, contributes }: { fixed: boolean; contributes: boolean }) {
  const { t } = useTranslation('editor')
  const editor = useEditor()
  return (
    <Group className={classes['foot'] ?? ''} gap={8} wrap="nowrap">
      <Button
        flex="1 1 auto"
        px={8}
        variant="default"
        size="sm"
        leftSection={<IconCopy size={16} stroke={1.5} aria-hidden />}
        onClick={() => actionOf('duplicate').run(editor)}
      >
        {t('inspector.duplicate')}
      </Button>
      {!fixed && !contributes && (
        <Hint label={t('actions.lock')}>
          <ActionIcon
            variant="default"
            size={36}
            aria-label={t('actions.lock')}
            onClick={() => actionOf('lock').run(editor)}
          >
            <IconLock size={16} stroke={1.5} aria-hidden />
          </ActionIcon>
        </Hint>
      )}
      <Button
        flex="1 1 auto"
        px={8}
        variant="default"
        size="sm"
        disabled={fixed}
        leftSection={<IconTrash size={16} stroke={1.5} aria-hidden />}
        onClick={() => actionOf('delete').run(editor)}
      >
        {t('inspector.delete')}
      </Button>
    </Group>
  )
}
