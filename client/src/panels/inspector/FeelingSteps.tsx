import { ActionIcon, Group } from '@mantine/core'
import {
  type Icon,
  IconMoodConfuzed,
  IconMoodEmpty,
  IconMoodHappy,
  IconMoodSad,
  IconMoodSmile,
} from '@tabler/icons-react'
import type { Feeling } from '@wegpunkt/shared/board/schema'
import { useTranslation } from 'react-i18next'
import { feelingColor } from '../../ui/board-colors.ts'
import classes from './feeling.module.css'
import { Hint } from '../../ui/Hint.tsx'

export const feelingSteps = [
  { feeling: -2, word: 'feeling-disappointing', Face: IconMoodSad },
  { feeling: -1, word: 'feeling-poor', Face: IconMoodConfuzed },
  { feeling: 0, word: 'feeling-okay', Face: IconMoodEmpty },
  { feeling: 1, word: 'feeling-good', Face: IconMoodSmile },
  { feeling: 2, word: 'feeling-delighting', Face: IconMoodHappy },
] as const satisfies readonly { feeling: Feeling; word: string; Face: Icon }[]

type Step = (typeof feelingSteps)[number]

type Props = {
  value: Feeling | null | 'mixed'
  size: 'small' | 'large'
  onPick: (step: Step) => void
  /** What is told beside the word when one hovers. */
  keyOf?: (step: Step) => string
  /** What a step is called where the word alone would be taken for the experience. */
  nameOf?: (word: string) => string
}

/** The scale from disappointing to delighting, as five faces. */
export function FeelingSteps({ value, size, onPick, keyOf, nameOf = String }: Props) {
  const { t } = useTranslation('editor')
  const large = size === 'large'
  return (
    <Group gap={4} wrap="nowrap">
      {feelingSteps.map((step) => {
        const { feeling, word, Face } = step
        const key = keyOf?.(step)
        const name = nameOf(t(`actions.${word}`))
        return (
          <Hint key={feeling} label={key === undefined ? name : `${name} · ${key}`}>
            <ActionIcon
              variant={feeling === value ? 'filled' : 'default'}
              size={large ? 44 : 32}
              className={classes['face'] ?? ''}
              style={{ '--face': feelingColor(feeling) }}
              aria-label={name}
              aria-pressed={feeling === value}
              onClick={() => onPick(step)}
            >
              <Face size={large ? 24 : 20} stroke={1.5} aria-hidden />
            </ActionIcon>
          </Hint>
        )
      })}
    </Group>
  )
}
