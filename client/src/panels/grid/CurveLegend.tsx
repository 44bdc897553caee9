import { useComputedColorScheme } from '@mantine/core'
import { IconBolt, IconHeart } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../editor/board-info.ts'
import { useEditorState } from '../../editor/context.ts'
import { feelingColor, personaColors } from '../../ui/board-colors.ts'
import styles from './curve-legend.module.css'

/** With more of them there is no room for what the points themselves say under the pointer. */
const MOST_PERSONAS = 3

/** How the curve is to be read, in the head of its lane: as much of it as there is room for. */
export function CurveLegend() {
  const { t } = useTranslation('scene')
  const { personas, rows } = useBoardInfo()
  const hasGhost = rows.teamRounds.some(({ before }) => before !== null)
  return (
    <ul className={styles['legend']} aria-label={t('curve.legend.label')}>
      <Row sign={<Lines d="M0 6H16" width={2.5} />}>{t('curve.legend.team')}</Row>
      <Row sign={<Lines d="M0 6H16" width={1.75} dash="4 2" />}>{t('curve.legend.customers')}</Row>
      <Row sign={<span className={styles['band']} />}>{t('curve.legend.gap')}</Row>
      <Personas />
      {rows.teamRounds.length > 0 && (
        <Row sign={<span className={styles['half']} />}>{t('curve.legend.half')}</Row>
      )}
      {hasGhost && <Row sign={<Lines d="M0 6H16" width={1.75} dash="2 3" />}>{t('curve.legend.before')}</Row>}
      {personas.length <= MOST_PERSONAS && rows.teamRounds.length === 0 && (
        <>
          <Row more sign={<Dots isHollow />}>
            {t('curve.legend.assumed')}
          </Row>
          <Row more sign={<Dots isRinged />}>
            {t('curve.legend.ends')}
          </Row>
          <Row more sign={<Moments />}>
            {t('curve.legend.moments')}
          </Row>
        </>
      )}
    </ul>
  )
}

function Row({ sign, more = false, children }: { sign: ReactNode; more?: boolean; children: ReactNode }) {
  return (
    <li className={styles['row']} data-more={more || undefined}>
      <span className={styles['sign']} aria-hidden>
        {sign}
      </span>
      <span className={styles['word']}>{children}</span>
    </li>
  )
}

const Lines = ({ d, width, dash }: { d: string; width: number; dash?: string }) => (
  <svg width="16" height="12" viewBox="0 0 16 12">
    <path d={d} stroke="currentColor" strokeWidth={width} strokeDasharray={dash} fill="none" />
  </svg>
)

const Dots = ({ isHollow = false, isRinged = false }: { isHollow?: boolean; isRinged?: boolean }) => (
  <svg width="16" height="14" viewBox="3 0 16 14">
    <circle cx="11" cy="7" r="3" stroke="currentColor" fill={isHollow ? 'none' : 'currentColor'} />
    {isRinged && <circle cx="11" cy="7" r="5.75" stroke="currentColor" fill="none" />}
  </svg>
)

const Moments = () => (
  <>
    <IconHeart size={8} stroke={1.75} color={feelingColor(2)} />
    <IconBolt size={8} stroke={1.75} color={feelingColor(-2)} />
  </>
)

/** Each has a colour of its own, which it keeps while others are hidden. */
function Personas() {
  const { personas } = useBoardInfo()
  const shown = useEditorState(({ persona }) => persona)
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false })
  const colors = personaColors[scheme]
  return personas.map(({ id, name }, i) =>
    shown === null || shown === id ? (
      <li key={id} className={styles['row']} data-persona="" title={name}>
        <span className={styles['sign']} aria-hidden>
          <span className={styles['persona']} style={{ background: colors[i % colors.length] }} />
        </span>
        <span className={styles['word']}>{name}</span>
      </li>
    ) : null,
  )
}
