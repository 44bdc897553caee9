import { type WishHeat, wishHeat } from '@wegpunkt/shared/journey/wish-heat'
import { useTranslation } from 'react-i18next'
import { useJump } from '../../use-jump.ts'
import { useInsight } from '../insight.ts'
import classes from '../moments.module.css'
import figures from './figures.module.css'
import { touchpointTitle } from '../../touchpoint-title.ts'
import { assessedAt } from './assessed-at.ts'

const signs = { '-1': '−', '0': '○', '1': '+', none: '·' } as const
type Mark = keyof typeof signs

const markOf = (mark: -1 | 0 | 1 | null | undefined): Mark => (mark == null ? 'none' : (String(mark) as Mark))

/** Each wish along the touchpoints of which anybody said something; not looked at is not 0 (METHOD.md M12). */
export function Wishes() {
  const heat = wishHeat(useInsight().journey.board)
  return heat && <HeatTable heat={heat} />
}

function HeatTable({ heat }: { heat: WishHeat }) {
  const { t } = useTranslation('insights')
  const { t: method } = useTranslation('method')
  const { journey } = useInsight()
  const jump = useJump()
  const shown = assessedAt(heat)
  const titles = shown.map((i) => touchpointTitle(journey.board, heat.touchpoints[i] ?? '') ?? '')
  return (
    <div className={figures['wideTable']}>
      <table className={`${figures['table']} ${figures['heat']}`}>
        <thead>
          <tr>
            <th scope="col">{t('moments.columns.wish')}</th>
            <th scope="col" className={figures['number']}>
              <span aria-hidden>{`${signs[1]} / ${signs[-1]}`}</span>
              <span className={classes['heard']}>
                {`${t('moments.columns.fulfilled')}, ${t('moments.columns.failed')}`}
              </span>
            </th>
            {shown.map((i, at) => (
              <th key={i} scope="col">
                <button
                  type="button"
                  className={figures['column']}
                  title={titles[at]}
                  onClick={() => jump(heat.touchpoints[i] ?? '')}
                >
                  {at + 1}
                  <span className={classes['heard']}>{titles[at]}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {heat.rows.map(({ wish, marks, fulfilled, failed }) => (
            <tr key={wish}>
              <th scope="row">{method(`wishes.names.${wish}`)}</th>
              <td className={figures['number']}>{`${fulfilled} / ${failed}`}</td>
              {shown.map((i, at) => {
                const mark = markOf(marks[i])
                const word = t(`moments.marks.${mark}`)
                return (
                  <td key={i} className={figures['cell']} data-mark={mark} title={`${titles[at]}: ${word}`}>
                    <span aria-hidden>{signs[mark]}</span>
                    <span className={classes['heard']}>{word}</span>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
