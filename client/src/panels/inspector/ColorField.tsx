import { ActionIcon, Group, Input, Tooltip } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { NoteColor } from '@wegpunkt/shared/board/schema'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { noteFill } from '../../ui/board-colors.ts'
import classes from './inspector.module.css'
import { type SelectedOf, common, useSetFields } from './selected.ts'

export function ColorField({ selected }: { selected: readonly SelectedOf<'note'>[] }) {
  const { t } = useTranslation('editor')
  const setFields = useSetFields(selected)
  const now = common(selected, (note) => note.color)
  const id = useId()
  return (
    <div role="group" aria-labelledby={id}>
      <Input.Label size="sm" id={id} labelElement="div">
        {t('inspector.color')}
      </Input.Label>
      <Group gap={4}>
        {NoteColor.options.map((color) => (
          <Tooltip key={color} label={t(`colors.${color}`)}>
            <ActionIcon
              variant="transparent"
              size={36}
              className={classes['swatch'] ?? ''}
              style={{ '--swatch': noteFill(color) }}
              aria-label={t(`colors.${color}`)}
              aria-pressed={color === now}
              onClick={() => setFields({ color })}
            >
              {color === now && <IconCheck size={20} stroke={2} aria-hidden />}
            </ActionIcon>
          </Tooltip>
        ))}
      </Group>
    </div>
  )
}
