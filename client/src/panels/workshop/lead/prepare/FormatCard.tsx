import { UnstyledButton } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { formatPeople } from '@wegpunkt/shared/workshop/format-people'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../../../../locales/use-locale.ts'
import { durationText } from '../../duration.ts'
import { formatIcons } from './format-icons.ts'
import classes from './prepare.module.css'
import { type StartPoint, agendaOf, minutesOf } from './start-point.ts'

type Props = {
  readonly choice: StartPoint
  readonly isOpen: boolean
  readonly onOpen: () => void
}

/** One way to begin: what it suits, how long it takes and for how many. */
export function FormatCard({ choice, isOpen, onOpen }: Props) {
  const { t } = useTranslation('workshop')
  const locale = useLocale()
  const isFormat = choice.from === 'format'
  const Picture = isFormat ? formatIcons[choice.format] : IconPlus
  const phases = agendaOf(choice, locale)
  return (
    <UnstyledButton className={classes['card'] ?? ''} aria-expanded={isOpen} onClick={onOpen}>
      <Picture size={24} stroke={1.5} className={classes['picture']} aria-hidden />
      <span className={classes['words']}>
        <strong>{isFormat ? t(`formats.${choice.format}.name`) : t('prepare.blank')}</strong>
        <span>{isFormat ? t(`formats.${choice.format}.suits`) : t('prepare.blankSuits')}</span>
        {isFormat && (
          <span className={classes['facts']}>
            <span>{durationText(locale, minutesOf(phases))}</span>
            <span>{t('facts.phases', { count: phases.length })}</span>
            <span>{t('facts.people', formatPeople[choice.format])}</span>
          </span>
        )}
      </span>
    </UnstyledButton>
  )
}
