import { Button, Group } from '@mantine/core'
import { IconCopy, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { actionOf } from '../../editor/actions/actions.ts'
import { useEditor } from '../../editor/context.ts'
import classes from './inspector.module.css'

export function InspectorActions({ fixed }: { fixed: boolean }) {
  const { t } = useTranslation('editor')
  const editor = useEditor()
  return (
    <Group className={classes['foot'] ?? ''} grow gap={8}>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconCopy size={16} stroke={1.5} aria-hidden />}
        onClick={() => actionOf('duplicate').run(editor)}
      >
        {t('inspector.duplicate')}
      </Button>
      <Button
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
