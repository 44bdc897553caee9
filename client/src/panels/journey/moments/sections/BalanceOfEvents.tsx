import { Text } from '@mantine/core'
import { type Balance, balance } from '@wegpunkt/shared/journey/balance'
import { useTranslation } from 'react-i18next'
import { feelingColor } from '../../../../ui/board-colors.ts'
import { useInsight } from '../insight.ts'
import figures from './figures.module.css'

const columns = [
  { event: 'delighting', name: 'good' },
  { event: 'okay', name: 'okay' },
  { event: 'disappointing', name: 'bad' },
] as const

/** How many events delight and disappoint, in each stage and in all (METHOD.md M8, M9). */
export function BalanceOfEvents() {
  const { t } = useTranslation('insights')
  const { board } = useInsight().journey
  const { journey, stages } = balance(board)
  return (
    <>
      <table className={figures['table']}>
        <thead>
          <tr>
            <th scope="col">{t('moments.columns.stage')}</th>
            {columns.map(({ name }) => (
              <th key={name} scope="col" className={figures['number']}>
                {t(`moments.columns.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...board.stages].map(([id, { name }]) => (
            <BalanceRow key={id} name={name.trim() || t('findings.unnamedStage')} here={stages.get(id)} />
          ))}
        </tbody>
        <tfoot>
          <BalanceRow name={t('moments.wholeJourney')} here={journey} />
        </tfoot>
      </table>
      {journey.outweighs !== null && (
        <Text size="sm">{t(journey.outweighs ? 'moments.outweighs' : 'moments.outweighsNot')}</Text>
      )}
      {journey.unsorted > 0 && (
        <Text size="sm" c="dimmed">
          {t('moments.unsorted', { count: journey.unsorted })}
        </Text>
      )}
    </>
  )
}

function BalanceRow({ name, here }: { name: string; here: Balance | undefined }) {
  const { t } = useTranslation('insights')
  // No events are not 0 : 0.
  const isEmpty = !here || here.outweighs === null
  return (
    <tr>
      <th scope="row">
        {name}
        {!isEmpty && <BalanceBar counts={here.counts} />}
      </th>
      {isEmpty ? (
        <td colSpan={3} className={figures['none']}>
          {t('moments.noEvents')}
        </td>
      ) : (
        columns.map(({ event }) => (
          <td key={event} className={figures['number']}>
            {here.counts[event]}
          </td>
        ))
      )}
    </tr>
  )
}

function BalanceBar({ counts }: Pick<Balance, 'counts'>) {
  const { delighting, okay, disappointing } = counts
  return (
    <span className={figures['scale']} aria-hidden>
      <span style={{ flexGrow: delighting, background: feelingColor(2) }} />
      <span style={{ flexGrow: okay, background: feelingColor(0) }} />
      <span style={{ flexGrow: disappointing, background: feelingColor(-2) }} />
    </span>
  )
}
