import { ActionIcon, Group } from '@mantine/core'
import { IconCheck, IconSlash } from '@tabler/icons-react'
import { noteColors } from '@wegpunkt/shared/board/choices'
import type { NoteColor } from '@wegpunkt/shared/board/schema'
import { useTranslation } from 'react-i18next'
import { noteFill, strongColor } from './board-colors.ts'
import classes from './color-swatches.module.css'
import { Hint } from './Hint.tsx'

type Props = {
  /** Undefined: several are in use. Null: none is. */
  value: NoteColor | null | undefined
  onChange: (color: NoteColor) => void
  /** Offers to take the colour off. */
  onClear?: (() => void) | undefined
  /** `ink`: grey stands for what text is written in. */
  look?: 'paper' | 'strong' | 'ink'
  size?: number
}

/** The colours of the board as a row of buttons. */
export function ColorSwatches({ value, onChange, onClear, look = 'paper', size = 36 }: Props) {
  const { t } = useTranslation('editor')
  const colorOf = (color: NoteColor): string => {
    if (look === 'paper') return noteFill(color)
    return look === 'ink' && color === 'grey' ? 'var(--mantine-color-text)' : strongColor(color)
  }
  const nameOf = (color: NoteColor): string =>
    look === 'ink' && color === 'grey' ? t('drawing.neutral') : t(`colors.${color}`)
  return (
    <Group gap={4} wrap={size < 36 ? 'nowrap' : 'wrap'}>
      {onClear && (
        <Hint label={t('drawing.noColor')}>
          <ActionIcon
            variant="transparent"
            size={size}
            className={`${classes['swatch']} ${classes['none']}`}
            aria-label={t('drawing.noColor')}
            aria-pressed={value === null}
            onClick={onClear}
          >
            {value === null ? (
              <IconCheck size={18} stroke={2} aria-hidden />
            ) : (
              <IconSlash size={18} aria-hidden />
            )}
          </ActionIcon>
        </Hint>
      )}
      {noteColors.map((color) => (
        <Hint key={color} label={nameOf(color)}>
          <ActionIcon
            variant="transparent"
            size={size}
            radius={look === 'ink' ? 'xl' : 'sm'}
            className={classes['swatch'] ?? ''}
            data-strong={look !== 'paper' || undefined}
            style={{ '--swatch': colorOf(color) }}
            aria-label={nameOf(color)}
            aria-pressed={color === value}
            onClick={() => onChange(color)}
          >
            {color === value && <IconCheck size={18} stroke={2} aria-hidden />}
          </ActionIcon>
        </Hint>
      ))}
    </Group>
  )
}
