import { Text } from '@mantine/core'
import { IconArrowDownRight, IconArrowUpRight, IconArrowRight } from '@tabler/icons-react'
import type { npsTrend } from '@wegpunkt/shared/journey/net-promoter-score'
import { useTranslation } from 'react-i18next'
import { gradeOf } from '../locales/format.ts'
import { useLocale } from '../locales/use-locale.ts'
import { wholeOf } from './feeling-of.ts'
import classes from './score.module.css'

type Scored = ReturnType<typeof npsTrend>[number]

/** A score with how sure it is, and where it goes (METHOD.md M47). Texts of the part `overview`. */
export function ScoreText({ scored, size = 'md' }: { scored: Scored; size?: 'md' | 'xl' }) {
  const { t } = useTranslation('overview')
  const locale = useLocale()
  const { score, change, isClear } = scored
  const whole = (value: number): string => gradeOf(locale, wholeOf(value))
  const Arrow =
    change === null || wholeOf(change) === 0
      ? IconArrowRight
      : change > 0
        ? IconArrowUpRight
        : IconArrowDownRight
  return (
    <div>
      <span className={classes['line']}>
        <Text span fw={600} size={size} className="tabular">
          {whole(score.score)}
        </Text>
        {change !== null && (
          <span className={classes['change']}>
            <Arrow size={16} stroke={1.75} aria-hidden />
            {t(isClear ? 'nps.changeClear' : 'nps.change', { change: whole(change) })}
          </span>
        )}
      </span>
      <Text size="xs" c="dimmed" className="tabular">
        {score.interval
          ? t('nps.interval', {
              low: whole(score.interval[0]),
              high: whole(score.interval[1]),
              n: score.n ?? 0,
            })
          : t('nps.noBase')}
        {score.isUncertain && score.n !== null && ` · ${t('nps.uncertain')}`}
      </Text>
    </div>
  )
}
