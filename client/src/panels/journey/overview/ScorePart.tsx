import { ActionIcon, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { Role } from '@wegpunkt/shared/access/roles'
import { mayRow } from '@wegpunkt/shared/access/row-rights'
import { npsTrend } from '@wegpunkt/shared/journey/net-promoter-score'
import { npsIn } from '@wegpunkt/shared/journey/nps-row'
import type { RowOf } from '@wegpunkt/shared/journey/row-fields'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { dayText } from '../../../locales/format.ts'
import { useLocale } from '../../../locales/use-locale.ts'
import { ScoreCurve } from '../../../ui/ScoreCurve.tsx'
import { ScoreText } from '../../../ui/ScoreText.tsx'
import { AddScore } from './AddScore.tsx'
import classes from './overview.module.css'
import { Part } from './Part.tsx'
import { useEraseRow } from '../use-erase-row.tsx'

/** How many would recommend the company after the whole journey, over time (METHOD.md M47). */
export function ScorePart({ role }: { role: Role }) {
  const { t } = useTranslation('overview')
  const { rowState } = useBoardInfo()
  const rows = [...rowState.byKind.nps.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1))
  const trend = npsTrend(rows.flatMap((row) => npsIn(row) ?? []))
  const last = trend.at(-1)
  return (
    <Part title={t('nps.title')} about={t('nps.about')}>
      {last && (
        <div className={classes['score']}>
          <ScoreText scored={last} size="xl" />
          <ScoreCurve trend={trend} width={140} height={56} />
        </div>
      )}
      {rows.length > 0 && (
        <table className={classes['table']} aria-label={t('nps.title')}>
          <tbody>
            {rows.toReversed().map((row) => (
              <ScoreRow key={row.id} row={row} role={role} />
            ))}
          </tbody>
        </table>
      )}
      {mayRow(role, 'nps', 'add') && <AddScore />}
    </Part>
  )
}

function ScoreRow({ row, role }: { row: RowOf<'nps'>; role: Role }) {
  const { t } = useTranslation('overview')
  const locale = useLocale()
  const { me } = useBoardInfo()
  const eraseRow = useEraseRow()
  const nps = npsIn(row)
  const [scored] = nps ? npsTrend([nps]) : []
  if (!scored) return null
  const day = dayText(locale, scored.score.date)
  return (
    <tr>
      <td className="tabular">
        <Text size="sm">{day}</Text>
      </td>
      <td>
        <ScoreText scored={scored} />
      </td>
      <td className={classes['end']}>
        {mayRow(role, 'nps', 'erase', row.author === me.id) && (
          <ActionIcon
            size={28}
            variant="subtle"
            color="gray"
            aria-label={t('nps.remove', { day })}
            onClick={() => void eraseRow(row, t('nps.erased', { day }))}
          >
            <IconTrash size={16} stroke={1.5} aria-hidden />
          </ActionIcon>
        )}
      </td>
    </tr>
  )
}
