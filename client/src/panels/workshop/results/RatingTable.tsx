import type { Spread } from '@wegpunkt/shared/workshop/ratings'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { gradeOf } from '../../../locales/format.ts'
import { useCalmBoard } from '../../../editor/use-calm-board.ts'
import { useSheetWidth } from '../../sheet/sheet-width.ts'
import { Grade } from '../../journey/moments/sections/Grade.tsx'
import { ElementLink } from './ElementLink.tsx'
import type { RatingResult } from './rating-rows.ts'
import classes from './results.module.css'

type Props = { rows: readonly RatingResult[]; caption: string }

/** All that the chart says, and how far each touchpoint has moved. */
export function RatingTable({ rows, caption }: Props) {
  const { t } = useTranslation('rounds')
  const isWide = useSheetWidth() === 'wide'
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
            {isWide && <th scope="col">{t('results.columns.touchpoint')}</th>}
            {columns.map((column) => (
              <th key={column} scope="col" className={classes['number']}>
                {t(`results.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {rows.map((row, i) => (
          <tbody key={row.touchpoint} data-narrow={!isWide || undefined}>
            {isWide ? (
              <tr>
                <Title row={row} turn={i + 1} />
                <Figures row={row} hasBefore={hasBefore} />
              </tr>
            ) : (
              <>
                <tr>
                  <Title row={row} turn={i + 1} columns={columns.length} />
                </tr>
                <tr>
                  <Figures row={row} hasBefore={hasBefore} />
                </tr>
              </>
            )}
          </tbody>
        ))}
      </table>
    </div>
  )
}

/** In a narrow sheet in a line of its own, so that the figures have room below it. */
function Title({ row, turn, columns }: { row: RatingResult; turn: number; columns?: number }) {
  const board = useCalmBoard()
  return (
    <th
      {...(columns === undefined ? { scope: 'row' } : { scope: 'rowgroup', colSpan: columns })}
      className={classes['touchpoint']}
    >
      <span>
        <span className={classes['turn']}>{turn}</span>
        <ElementLink id={row.touchpoint} elements={board.elements} />
      </span>
    </th>
  )
}

function Figures({ row, hasBefore }: { row: RatingResult; hasBefore: boolean }) {
  const { t } = useTranslation('rounds')
  const { locale } = useBoardInfo()
  const { experience, expectation, before, moved, customers, gap } = row
  return (
    <>
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
    </>
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
