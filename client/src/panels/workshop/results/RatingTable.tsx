import type { Spread } from '@wegpunkt/shared/workshop/ratings'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { gradeOf } from '../../../locales/format.ts'
import { useCalmBoard } from '../../inspector/method/use-calm-board.ts'
import { Grade } from '../../journey/moments/sections/Grade.tsx'
import { ElementLink } from './ElementLink.tsx'
import type { RatingResult } from './rating-rows.ts'
import classes from './results.module.css'

type Props = { rows: readonly RatingResult[]; caption: string }

/** All that the chart says, and how far each touchpoint has moved. */
export function RatingTable({ rows, caption }: Props) {
  const { t } = useTranslation('rounds')
  const hasBefore = rows.some(({ before }) => before !== null)
  const columns = [
    'experience',
    ...(hasBefore ? (['moved'] as const) : []),
    'expectation',
    'customers',
    'gap',
  ] as const
  return (
    <div className={classes['wide']}>
      <table className={classes['table']}>
        <caption className={classes['heard']}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('results.columns.touchpoint')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className={classes['number']}>
                {t(`results.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <Row key={row.touchpoint} row={row} turn={i + 1} hasBefore={hasBefore} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row, turn, hasBefore }: { row: RatingResult; turn: number; hasBefore: boolean }) {
  const { t } = useTranslation('rounds')
  const { locale } = useBoardInfo()
  const board = useCalmBoard()
  const { touchpoint, experience, expectation, before, moved, customers, gap, isMostDisagreed } = row
  return (
    <tr data-most={isMostDisagreed || undefined}>
      <th scope="row">
        <span className={classes['turn']}>{turn}</span>
        <ElementLink id={touchpoint} elements={board.elements} />
      </th>
      <td className={classes['number']}>
        <Said spread={experience} missing={t('results.notRated')} />
      </td>
      {hasBefore && (
        <td className={classes['number']}>
          {moved === null ? (
            <Missing text={t('results.noBefore')} />
          ) : (
            <span title={before ? `${t('results.before')}: ${gradeOf(locale, before.median)}` : undefined}>
              {moved > 0 ? '↑ ' : moved < 0 ? '↓ ' : ''}
              {gradeOf(locale, moved)}
            </span>
          )}
        </td>
      )}
      <td className={classes['number']}>
        <Said spread={expectation} missing={t('results.notRated')} />
      </td>
      <td className={classes['number']}>
        <Said spread={customers && { ...customers, band: null }} missing={t('results.notAsked')} />
      </td>
      <td className={classes['number']} title={t('results.gapHint')}>
        {gap !== null && <b>{gradeOf(locale, gap)}</b>}
      </td>
    </tr>
  )
}

/** The middle, where half of the voices are, and how many they are. */
function Said({ spread, missing }: { spread: Spread | null; missing: string }) {
  const { t } = useTranslation('rounds')
  const { locale } = useBoardInfo()
  if (!spread) return <Missing text={missing} />
  const [low = 0, high = 0] = spread.band ?? []
  return (
    <span className={classes['said']}>
      <Grade value={spread.median} />
      <span className={classes['soft']}>
        {spread.band && (
          <span>{t('results.range', { low: gradeOf(locale, low), high: gradeOf(locale, high) })}</span>
        )}
        <span>{t('results.voices', { count: spread.n })}</span>
      </span>
    </span>
  )
}

const Missing = ({ text }: { text: string }) => (
  <span className={classes['soft']} title={text}>
    <span aria-hidden>–</span>
    <span className={classes['heard']}>{text}</span>
  </span>
)
