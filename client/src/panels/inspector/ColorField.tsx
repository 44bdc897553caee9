import { ActionIcon, Group, Input, Tooltip } from '@mantine/core'
import { IconBan, IconCheck } from '@tabler/icons-react'
import { type ElementOf, NoteColor } from '@wegpunkt/shared/board/schema'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { noteFill, strongColor } from '../../ui/board-colors.ts'
import classes from './inspector.module.css'
import { type Selected, common, useSetFields } from './selected.ts'

/** What can have a colour. Notes and drawings always have one. */
type Colored = ElementOf<'note' | 'text' | 'shape' | 'connector' | 'ink'>

export const isColored = (one: Selected): one is Selected<Colored> =>
  ['note', 'text', 'shape', 'connector', 'ink'].includes(one.element.kind)

export function ColorField({ selected }: { selected: readonly Selected<Colored>[] }) {
  const { t } = useTranslation('editor')
  const setFields = useSetFields(selected)
  const now = common(selected, (element) => element.color ?? null)
  const mayBeNone = selected.every(({ element: { kind } }) => kind !== 'note' && kind !== 'ink')
  // Lines and letters are drawn in the colour alone, which is a stronger one than that of paper.
  const isLine = selected.every(({ element: { kind } }) => kind !== 'note' && kind !== 'shape')
  const swatch = classes[isLine ? 'strongSwatch' : 'swatch'] ?? ''
  const id = useId()
  return (
    <div role="group" aria-labelledby={id}>
      <Input.Label size="sm" id={id} labelElement="div">
        {t('inspector.color')}
      </Input.Label>
      <Group gap={mayBeNone ? 1 : 4} wrap="nowrap">
        {mayBeNone && (
          <Tooltip label={t('handling.noColor')}>
            <ActionIcon
              variant="transparent"
              size={34}
              className={classes['swatch'] ?? ''}
              style={{ '--swatch': 'transparent' }}
              aria-label={t('handling.noColor')}
              aria-pressed={now === null}
              onClick={() => setFields({ color: undefined })}
            >
              {now === null ? (
                <IconCheck size={20} stroke={2} aria-hidden />
              ) : (
                <IconBan size={18} stroke={1.5} aria-hidden />
              )}
            </ActionIcon>
          </Tooltip>
        )}
        {NoteColor.options.map((color) => (
          <Tooltip key={color} label={t(`colors.${color}`)}>
            <ActionIcon
              variant="transparent"
              size={mayBeNone ? 34 : 36}
              className={swatch}
              style={{ '--swatch': isLine ? strongColor(color) : noteFill(color) }}
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
