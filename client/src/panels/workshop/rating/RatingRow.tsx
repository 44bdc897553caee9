import { ActionIcon, Box } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { PrivateRating } from '@wegpunkt/shared/workshop/secret'
import { type KeyboardEvent, memo } from 'react'
import { useTranslation } from 'react-i18next'
import { FeelingSteps } from '../../inspector/FeelingSteps.tsx'
import { useJump } from '../../journey/use-jump.ts'
import round from '../round/round.module.css'
import { type Aspect, aspects, feelingOfKey, rated, stepInRows } from './rating-keys.ts'
import classes from './rating.module.css'

type Props = {
  id: ElementId
  name: string
  persona: string
  rating: PrivateRating | undefined
  isSelected: boolean
  onRate: (rating: PrivateRating) => void
}

/** One touchpoint: what customers experience there, and what they expected. */
export const RatingRow = memo(function RatingRow({ id, name, persona, rating, isSelected, onRate }: Props) {
  const { t } = useTranslation('rounds')
  const jump = useJump()
  const at = { touchpoint: id, persona }
  const press = (event: KeyboardEvent<HTMLLIElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const feeling = feelingOfKey(event.key)
    if (feeling !== undefined) onRate(rated(at, rating, aspectAt(event.target), feeling))
    else if (!stepInRows(event)) return
    // The same keys are for what is selected on the board.
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Box
      component="li"
      className={classes['row'] ?? ''}
      data-row={id}
      data-selected={isSelected || undefined}
      data-rated={rating?.experience != null || undefined}
      onKeyDown={press}
    >
      <div className={classes['title']}>
        <button
          type="button"
          className={round['name']}
          data-hint={t('show', { name })}
          onClick={() => jump(id)}
        >
          {name}
        </button>
        {rating && (
          <ActionIcon
            size={24}
            variant="subtle"
            color="gray"
            aria-label={t('rating.takeBack', { name })}
            data-hint={t('rating.takeBack', { name })}
            onClick={() => onRate({ ...at, experience: null, expectation: null })}
          >
            <IconX size={14} stroke={1.75} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {aspects.map((aspect) => (
        <div
          key={aspect}
          role="group"
          aria-label={t(`rating.${aspect}Of`, { name })}
          data-aspect={aspect}
          className={classes['aspect']}
        >
          <span>{t(`rating.${aspect}`)}</span>
          <FeelingSteps
            size="small"
            value={rating?.[aspect] ?? null}
            nameOf={(word) => t('rating.stepOf', { aspect: t(`rating.${aspect}`), word })}
            keyOf={({ feeling }) => String(feeling + 3)}
            onPick={({ feeling }) =>
              onRate(rated(at, rating, aspect, rating?.[aspect] === feeling ? null : feeling))
            }
          />
        </div>
      ))}
    </Box>
  )
})

/** Keys in the line of the expectation mean that, all others the experience. */
const aspectAt = (target: EventTarget): Aspect =>
  target instanceof Element && target.closest('[data-aspect="expectation"]') ? 'expectation' : 'experience'
