import { useQuery } from '@tanstack/react-query'
import type { Comparison } from '@wegpunkt/shared/http/comparison'
import { channelLabel } from '@wegpunkt/shared/journey/channels'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { snapshotQuery } from '../../../api/snapshots.ts'
import { useStore } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useEditor } from '../../../editor/context.ts'
import { gradeOf } from '../../../locales/format.ts'
import { useNames } from '../../navigation/use-names.ts'
import type { Compared } from './comparison-query.ts'
import type { Shift } from './comparison-entries.ts'
import type { Words } from './describe-difference.ts'

/** How what differs is called. Stages by the name they had in the snapshots, or have today. */
export function useWords(compared: Compared): Words {
  const { t } = useTranslation(['snapshots', 'method', 'editor'])
  const { locale } = useBoardInfo()
  const names = useNames()
  const stage = useStageNames(compared)
  return useMemo((): Words => {
    const value = (field: string, said: string | null): string => {
      if (said === null) return t('snapshots:values.none')
      if (field === 'channel') return channelLabel(said, locale)
      if (field === 'department') return names.department(said)
      // Of another version of the program it may be one that has no name here.
      const key = `snapshots:values.${field}.${said}`
      return t(key as 'snapshots:values.none', {
        defaultValue: said === 'true' ? t('snapshots:values.yes') : said,
      })
    }
    const grades = ({ before, after }: Shift) => ({
      before: gradeOf(locale, before),
      after: gradeOf(locale, after),
      by: gradeOf(locale, after - before),
    })
    return {
      stage: (id) => (id === null ? t('snapshots:values.beside') : (stage(id) ?? t('snapshots:gone.stage'))),
      moment: (moment) => t(`method:special.moments.${moment}`),
      eventClass: (name) =>
        name === null ? t('snapshots:values.noEvent') : t(`method:events.classes.${name}`),
      field: (field) => t(`snapshots:fields.${field}` as 'snapshots:fields.title', { defaultValue: field }),
      value,
      measure: (became, status) =>
        t(`snapshots:measures.${became}`, { status: t(`snapshots:statuses.${status}`) }),
      team: (shift) => t('snapshots:ratings.team', grades(shift)),
      customers: (shift) => t('snapshots:ratings.customers', grades(shift)),
      quoted: (text) => (text === '' ? t('snapshots:values.empty') : t('snapshots:values.quoted', { text })),
    }
  }, [t, locale, names, stage])
}

/** By the board of today; for a stage that is gone by now, by the snapshots, which are asked for only then. */
function useStageNames({ comparison, from, to }: Compared): (id: string) => string | null {
  const { past } = useEditor()
  const { t } = useTranslation('snapshots')
  const { stages } = useStore(past.live.store)
  const enabled = stagesIn(comparison).some((id) => !stages.has(id))
  const earlier = useQuery({ ...snapshotQuery(from.id), enabled }).data?.state.stages
  const later = useQuery({ ...snapshotQuery(to?.id ?? from.id), enabled }).data?.state.stages
  return useMemo(
    () => (id) => {
      const then = (later?.[id] ?? earlier?.[id])?.fields['name']
      const name = stages.get(id)?.name ?? (typeof then === 'string' ? then : null)
      return name === '' ? t('gone.unnamedStage') : name
    },
    [stages, earlier, later, t],
  )
}

const stagesIn = ({ added, removed, changed }: Comparison): readonly string[] =>
  [
    ...[...added, ...removed].map(({ stage }) => stage),
    ...changed.flatMap(({ moved }) => (moved ? [moved.from, moved.to] : [])),
  ].filter((id) => id !== null)
