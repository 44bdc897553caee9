import { Paper } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useEditor, useEditorState } from '../../editor/context.ts'
import { ColorSwatches } from '../../ui/ColorSwatches.tsx'
import { FormOptions } from './FormOptions.tsx'
import { InkOptions } from './InkOptions.tsx'
import classes from './toolbar.module.css'

const SWATCH_PX = 28

/** A row over the tools with what the next note, shape or stroke will look like. */
export function OptionsRow() {
  const { t } = useTranslation('editor')
  const editor = useEditor()
  const tool = useEditorState((state) => state.tool)
  const { noteColor } = useEditorState((state) => state.options)
  const row = tool === 'eraser' ? 'ink' : tool
  if (row !== 'note' && row !== 'shape' && row !== 'ink') return null
  return (
    <Paper
      className={`${classes['options']} more-aside`}
      shadow="md"
      role="toolbar"
      aria-label={t(`drawing.options.${row}`)}
    >
      {row === 'note' && (
        <ColorSwatches
          size={SWATCH_PX}
          value={noteColor}
          onChange={(color) => editor.setOptions({ noteColor: color })}
        />
      )}
      {row === 'shape' && <FormOptions />}
      {row === 'ink' && <InkOptions swatch={SWATCH_PX} />}
    </Paper>
  )
}
