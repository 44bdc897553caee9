import { ActionIcon, Divider } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useEditor, useEditorState } from '../../editor/context.ts'
import { INK_WIDTHS, inkWidthNames } from '../../editor/tool-options.ts'
import { ColorSwatches } from '../../ui/ColorSwatches.tsx'
import { ActionButton } from './ActionButton.tsx'
import classes from './toolbar.module.css'
import { Hint } from '../../ui/Hint.tsx'

/** How large a width is shown on its button. */
const dotOf = (width: number): number => Math.max(4, 0.8 * width)

/** Pen or eraser, and the pen's colour and width. */
export function InkOptions({ swatch }: { swatch: number }) {
  const { t } = useTranslation('editor')
  const editor = useEditor()
  const tool = useEditorState((state) => state.tool)
  const { inkColor, inkWidth } = useEditorState((state) => state.options)
  // Who chooses a colour means to draw.
  const draw = (change: Parameters<typeof editor.setOptions>[0]): void => {
    editor.setOptions(change)
    editor.use('ink')
  }
  return (
    <>
      <ActionButton id="tool-ink" pressed={tool === 'ink'} small />
      <ActionButton id="tool-eraser" pressed={tool === 'eraser'} small />
      <Divider orientation="vertical" />
      {INK_WIDTHS.map((width, i) => {
        const name = t(`drawing.widths.${inkWidthNames[i] ?? 'fine'}`)
        return (
          <Hint key={width} label={`${t('drawing.width')}: ${name}`}>
            <ActionIcon
              variant={width === inkWidth ? 'light' : 'subtle'}
              color={width === inkWidth ? 'indigo' : 'gray'}
              size={swatch}
              aria-label={`${t('drawing.width')}: ${name}`}
              aria-pressed={width === inkWidth}
              onClick={() => draw({ inkWidth: width })}
            >
              <span className={classes['dot']} style={{ width: dotOf(width), height: dotOf(width) }} />
            </ActionIcon>
          </Hint>
        )
      })}
      <Divider orientation="vertical" />
      <ColorSwatches
        look="ink"
        size={swatch}
        value={inkColor}
        onChange={(color) => draw({ inkColor: color })}
      />
    </>
  )
}
