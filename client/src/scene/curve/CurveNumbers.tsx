import { type CurvePoint, hasBand } from '@wegpunkt/shared/journey/emotion-curve'
import type { TFunction } from 'i18next'
import type { TeamSpread } from '@wegpunkt/shared/journey/parts/ratings'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../editor/board-info.ts'
import { gradeOf } from '../../locales/format.ts'
import { useScene } from '../scene.ts'
import { Tip } from '../tip/Tip.tsx'
import styles from './curve.module.css'
import type { FoundDot } from './seen-curve.ts'

/** What a dot of the curve says in numbers. */
export function CurveNumbers({ found: { curve, dot, lane, at } }: { found: FoundDot }) {
  const { t } = useTranslation('scene')
  const { locale } = useBoardInfo()
  const { editor } = useScene()
  const sayTeam = useTeamWords()
  const { team, customers, gap, touchpoint } = dot.point
  const element = editor.document.store.get().elements.get(touchpoint)
  const moment = curve.moments.get(touchpoint)
  const before = team?.round?.before
  const isFirst = touchpoint === lane.first
  const marks = [
    isFirst && t('curve.first'),
    touchpoint === lane.last && t('curve.last'),
    moment && t(`curve.${moment.kind}`) + (moment.isHollow ? ` (${t('curve.tooFew')})` : ''),
  ].filter(Boolean)
  return (
    <Tip
      at={at}
      title={element?.kind === 'touchpoint' ? element.title : ''}
      note={noteOf(t, { team, customers })}
    >
      <span className={styles['persona']} style={{ '--persona': curve.persona.color } as CSSProperties}>
        {curve.persona.name}
      </span>
      <dl>
        <dt>{t('curve.team')}</dt>
        <dd>{team ? sayTeam(team) : t('curve.nobody')}</dd>
        {before && (
          <>
            <dt>{t('curve.before')}</dt>
            <dd>{t('curve.voices', { value: gradeOf(locale, before.median), count: before.n })}</dd>
          </>
        )}
        <dt>{t('curve.customers')}</dt>
        <dd>
          {customers
            ? t(customers.isEstimate ? 'curve.estimate' : 'curve.voices', {
                value: gradeOf(locale, customers.median),
                count: customers.n,
              })
            : t('curve.notAsked')}
        </dd>
        {gap !== null && (
          <>
            <dt>{t('curve.gap')}</dt>
            <dd>{gradeOf(locale, gap)}</dd>
          </>
        )}
      </dl>
      {marks.length > 0 && <span>{marks.join(' · ')}</span>}
    </Tip>
  )
}

/** What is less sure: a round of so few, and what no customer was asked about. */
function noteOf(t: TFunction<'scene'>, { team, customers }: Pick<CurvePoint, 'team' | 'customers'>): string {
  const isFew = team?.round && !hasBand(team)
  return [isFew && t('curve.fewVoices'), !customers && team && t('curve.assumption')]
    .filter(Boolean)
    .join(' ')
}

/** "+1 (4 people, 0 to +2)"; what stands on the board is the team's one word, what a round said is several people's. */
function useTeamWords(): (team: TeamSpread) => string {
  const { t } = useTranslation('scene')
  const { locale } = useBoardInfo()
  return (team) => {
    const { median, n, low, high, round } = team
    const value = gradeOf(locale, median)
    if (n === 1 && !round) return t('curve.onBoard', { value })
    if (!hasBand(team)) return t('curve.voices', { value, count: n })
    return t('curve.people', { value, count: n, low: gradeOf(locale, low), high: gradeOf(locale, high) })
  }
}
