import type { Placed } from '@wegpunkt/shared/journey/rollout'
import { useTranslation } from 'react-i18next'

type Words = {
  /** Weight, complexity and stage in a sentence. */
  place(placed: Placed): string
  /** The same in two parts. */
  grades(placed: Placed): string
  stage(placed: Placed): string
  /** What speaks against the stage that was decided; null for nothing. */
  warning(placed: Placed): string | null
}

/** How a journey is placed, in words (METHOD.md M46). */
export function usePlaceWords(): Words {
  const { t } = useTranslation('portfolio')
  const grades: Words['grades'] = ({ weight, complexity }) => t('place.grades', { weight, complexity })
  const inWords: Words['stage'] = ({ stage, suggested }) =>
    stage === null ? t('place.undecided', { suggested }) : t('place.decided', { stage, suggested })
  return {
    place: (placed) => `${grades(placed)} · ${inWords(placed)}`,
    grades,
    stage: inWords,
    warning({ stage, suggested, isTooHeavy, weight }) {
      if (isTooHeavy) return t('place.tooHeavy', { weight })
      return stage === null || stage === suggested ? null : t('place.otherwise', { stage, suggested })
    },
  }
}
