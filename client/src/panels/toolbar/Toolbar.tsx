import { Divider, Paper } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useEditorState } from '../../editor/context.ts'
import { useRole } from '../../document/hooks.ts'
import { can } from '@wegpunkt/shared/access/roles'
import { ActionButton } from './ActionButton.tsx'
import classes from './toolbar.module.css'

const looking = ['select', 'hand'] as const
const making = ['touchpoint', 'note', 'text', 'connector'] as const

/** The tools, at the bottom centre; who may not edit sees only the ones that look. */
export function Toolbar() {
  const { t } = useTranslation('editor')
  const tool = useEditorState((state) => state.tool)
  const canEdit = can(useRole(), 'board.edit')
  const tools = canEdit ? [...looking, ...making] : looking
  return (
    <Paper className={classes['bar'] ?? ''} shadow="md" role="toolbar" aria-label={t('toolbar.label')}>
      {tools.map((name) => (
        <ActionButton key={name} id={`tool-${name}`} pressed={tool === name} />
      ))}
      {canEdit && (
        <>
          <ActionButton id="insert-image" />
          <Divider orientation="vertical" />
          <ActionButton id="undo" />
          <ActionButton id="redo" />
        </>
      )}
    </Paper>
  )
}
