import { Paper } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Ghost } from '../../../scene/ghosts/ghosts.ts'
import classes from './past.module.css'

const kinds = ['added', 'removed', 'moved', 'changed'] as const satisfies readonly Ghost['became'][]

/** What the ghosts mean, and how many there are of each. */
export function Legend({ ghosts }: { ghosts: readonly Ghost[] }) {
  const { t } = useTranslation('snapshots')
  const count = (became: Ghost['became']): number => ghosts.filter((ghost) => ghost.became === became).length
  return (
    <Paper component="ul" className={classes['legend'] ?? ''} shadow="md" aria-label={t('past.legend')}>
      {kinds.map((became) => (
        <li key={became} data-none={count(became) === 0 || undefined}>
          <span className={classes['sign']} data-became={became} aria-hidden />
          {t(`past.${became}`)} <b>{count(became)}</b>
        </li>
      ))}
    </Paper>
  )
}
