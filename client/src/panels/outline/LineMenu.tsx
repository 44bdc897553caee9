import { ActionIcon } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../editor/context.ts'
import { headingKey } from '../../editor/outline/outline-sections.ts'
import { MenuButton } from '../../ui/MenuButton.tsx'
import { type Axis, addLane, addStage, move } from '../grid/grid-edits.ts'
import { HeadItems } from '../grid/HeadItems.tsx'
import { useLaneLines, useStageLines } from '../grid/use-head-lines.ts'
import type { OutlineControl } from './outline-control.ts'
import classes from './rows.module.css'
import { useRemoveLine } from './removing-line.ts'

type Props = {
  readonly axis: Axis
  readonly id: ElementId
  readonly control: OutlineControl
  readonly opened: boolean
  readonly onChange: (opened: boolean) => void
}

/** What can be done with a stage or lane: the same as at its head on the canvas. */
export function LineMenu({ axis, id, control, opened, onChange }: Props) {
  const { t } = useTranslation('scene')
  const editor = useEditor()
  const [stages, lanes] = [useStageLines(), useLaneLines()]
  const remove = useRemoveLine()
  const lines = axis === 'stages' ? stages : lanes
  const line = lines.find((one) => one.id === id)
  if (!editor.canEdit() || !line) return null
  const add = (index: number): void => {
    const board = editor.document.store.get()
    const made = editor.createId()
    const edit =
      axis === 'stages' ? addStage(board, made, index) : addLane(board, made, index, { kind: 'free' })
    if (editor.edit([edit]) && axis === 'stages') control.rename(headingKey(made))
  }
  return (
    <MenuButton
      opened={opened}
      onChange={onChange}
      position="bottom-end"
      returnFocus={false}
      target={
        <ActionIcon
          className={classes['more'] ?? ''}
          variant="subtle"
          color="gray"
          size={28}
          tabIndex={-1}
          aria-label={t(axis === 'stages' ? 'stage.menu' : 'lane.menu', { name: line.name })}
        >
          <IconDots size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      }
      items={
        <HeadItems
          axis={axis}
          line={line}
          count={lines.length}
          onRename={() => control.rename(control.get().active)}
          onAdd={add}
          onMove={(slot) => editor.edit(move(editor.document.store.get(), axis, id, slot))}
          onRemove={() => remove(axis, id)}
        />
      }
    />
  )
}
