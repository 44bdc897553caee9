import { Button, Group, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { can } from '@wegpunkt/shared/access/roles'
import type { Edit } from '@wegpunkt/shared/board/edits'
import { useTranslation } from 'react-i18next'
import { useRole } from '../../document/hooks.ts'
import { useEditor } from '../../editor/context.ts'
import classes from './locks.module.css'

/** Says that moderators have locked what is selected; they may work on with it, and release it. */
export function KeptBar({ isByLine }: { isByLine: boolean }) {
  const { t } = useTranslation('attention')
  const editor = useEditor()
  const keeps = can(useRole(), 'lock.keep')
  const release = (): void => {
    const to = { lockedBy: undefined }
    const edits = [...editor.get().selection].map((id): Edit => ({ do: 'set', in: 'elements', id, to }))
    editor.edit(edits)
  }
  return (
    <Group className={classes['kept'] ?? ''} gap={8} wrap="nowrap">
      <IconLock size={16} stroke={1.5} aria-hidden />
      <Text size="sm" flex={1}>
        {t(keeps ? (isByLine ? 'lock.keptLine' : 'lock.keptMine') : 'lock.kept')}
      </Text>
      {/* A stage or lane is released in its own menu. */}
      {keeps && !isByLine && (
        <Button variant="subtle" size="compact-sm" onClick={release}>
          {t('lock.release')}
        </Button>
      )}
    </Group>
  )
}
