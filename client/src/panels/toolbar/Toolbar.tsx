import { Divider, Paper } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useEditorState } from '../../editor/context.ts'
import { useRole } from '../../document/hooks.ts'
import { can } from '@wegpunkt/shared/access/roles'
import { FormIcon } from '../../ui/FormIcon.tsx'
import { ActionButton } from './ActionButton.tsx'
import { ToolOptions, hasOptions } from './ToolOptions.tsx'
import classes from './toolbar.module.css'
import { useMakingTools } from './use-making-tools.ts'

const looking = ['select', 'hand'] as const

/** From the tools to above the row of options over them, and the distance that tooltips keep. */
const OVER_OPTIONS_PX = 60

/** The tools, at the bottom centre; who may not edit sees the ones that look, and those for what they may contribute. */
export function Toolbar() {
  const { t } = useTranslation('editor')
  const tool = useEditorState((state) => state.tool)
  const { form } = useEditorState((state) => state.options)
  const canEdit = can(useRole(), 'board.edit')
  const made = useMakingTools()
  const mayMake = made.length > 0
  // A tooltip would cover what it has called up.
  const hintOffset = mayMake && hasOptions(tool) ? OVER_OPTIONS_PX : undefined
  return (
    <div className={classes['tools']}>
      <Paper
        className={`${classes['bar']} more-aside`}
        shadow="md"
        role="toolbar"
        aria-label={t('toolbar.label')}
      >
        {[...looking, ...made].map((name) => (
          <ActionButton
            key={name}
            id={`tool-${name}`}
            hintOffset={hintOffset}
            // Pen and eraser are one tool with two ends.
            pressed={tool === name || (name === 'ink' && tool === 'eraser')}
            {...(name === 'shape' && { picture: <FormIcon form={form} /> })}
          />
        ))}
        {canEdit && <ActionButton id="insert-image" hintOffset={hintOffset} />}
        {mayMake && (
          <>
            <Divider orientation="vertical" />
            <ActionButton id="undo" hintOffset={hintOffset} />
            <ActionButton id="redo" hintOffset={hintOffset} />
          </>
        )}
      </Paper>
      {mayMake && <ToolOptions />}
    </div>
  )
}
