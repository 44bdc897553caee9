import { Button, Group, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { actionOf } from '../../editor/actions/actions.ts'
import { useEditor } from '../../editor/context.ts'
import classes from './inspector.module.css'

/** Says that what is selected is locked, and opens it. */
export function LockedBar({ readOnly }: { readOnly: boolean }) {
  const { t } = useTranslation('editor')
  const editor = useEditor()
  return (
    <Group className={classes['locked'] ?? ''} gap={8} wrap="nowrap" title={t('handling.lockHint')}>
      <IconLock size={16} stroke={1.5} aria-hidden />
      <Text size="sm" flex={1}>
        {t('handling.locked')}
      </Text>
      {!readOnly && (
        <Button variant="subtle" size="compact-sm" onClick={() => actionOf('unlock').run(editor)}>
          {t('actions.unlock')}
        </Button>
      )}
    </Group>
  )
}
