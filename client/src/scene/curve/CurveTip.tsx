import type { Spread } from '@wegpunkt/shared/journey/parts/spread'
import { type CSSProperties, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../editor/board-info.ts'
import { gradeOf } from '../../locales/format.ts'
import { useScene } from '../scene.ts'
import { Tip } from '../tip/Tip.tsx'
import styles from './curve.module.css'
import { listenToCurve } from './listen-to-curve.ts'
import type { FoundDot } from './seen-curve.ts'

/** The numbers of the dot under the pointer; a click leads to its touchpoint. */
export function CurveTip() {
  const scene = useScene()
  const [found, setFound] = useState<FoundDot | null>(null)
  useEffect(() => {
    const canvas = document.querySelector<HTMLElement>('[data-board-canvas]')
    return canvas ? listenToCurve(canvas, scene, setFound) : undefined
  }, [scene])
  return found && <Numbers found={found} />
}

function Numbers({ found: { curve, dot, lane, at } }: { found: FoundDot }) {
  const { t } = useTranslation('scene')
  const { locale } = useBoardInfo()
  const { editor } = useScene()
  const sayTeam = useTeamWords()
  const { team, customers, gap, touchpoint } = dot.point
  const element = editor.document.store.get().elements.get(touchpoint)
  const moment = curve.moments.get(touchpoint)
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
      note={!customers && team ? t('curve.assumption') : ''}
    >
      <span className={styles['persona']} style={{ '--persona': curve.persona.color } as CSSProperties}>
        {curve.persona.name}
      </span>
      <dl>
        <dt>{t('curve.team')}</dt>
        <dd>{team ? sayTeam(team) : t('curve.nobody')}</dd>
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

/** "+1 (4 people, 0 to +2)"; what stands on the board is the team's one word. */
function useTeamWords(): (team: Spread) => string {
  const { t } = useTranslation('scene')
  const { locale } = useBoardInfo()
  return ({ median, n, low, high }) => {
    const value = gradeOf(locale, median)
    if (n === 1) return t('curve.onBoard', { value })
    return t('curve.people', { value, count: n, low: gradeOf(locale, low), high: gradeOf(locale, high) })
  }
}
