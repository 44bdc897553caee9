import { Button, Select } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { can } from '@wegpunkt/shared/access/roles'
import type { WorkshopSummary } from '@wegpunkt/shared/http/workshop-routes'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { workshopsQuery } from '../../../api/workshops.ts'
import { useRole, useWorkshop } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { dayText } from '../../../locales/format.ts'
import { useLocale } from '../../../locales/use-locale.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { SheetLoading } from '../../sheet/SheetLoading.tsx'
import classes from './protocol.module.css'
import { ProtocolView } from './ProtocolView.tsx'

/** What is left of the board's workshops; of the one that is on, for those who may lead it. */
export function ProtocolTab() {
  // One that has begun or ended meanwhile is among them.
  return <Protocols key={useWorkshop()?.status ?? 'none'} />
}

function Protocols() {
  const { t } = useTranslation('protocol')
  const { all, running, isPending } = useReadable()
  const [picked, setPicked] = useState<string | null>(null)
  const shown = all.find(({ id }) => id === picked) ?? all[0]
  if (isPending) return <SheetLoading />
  if (!shown)
    return running ? (
      <EmptyState title={t('tab.later.title')} text={t('tab.later.text')} />
    ) : (
      <EmptyState title={t('tab.none.title')} text={t('tab.none.text')} />
    )
  const isRunning = running?.id === shown.id
  return (
    <div className={classes['tab']}>
      <ProtocolView
        key={shown.id}
        workshop={shown.id}
        {...(isRunning && { version: running.version })}
        tools={
          <>
            <WhichWorkshop all={all} shown={shown.id} onPick={setPicked} />
            <Button
              component="a"
              href={`/workshops/${shown.id}/protocol`}
              target="_blank"
              size="sm"
              variant="default"
              leftSection={<IconExternalLink size={16} stroke={1.5} aria-hidden />}
            >
              {t('tab.page')}
            </Button>
          </>
        }
      />
    </div>
  )
}

/** Those that have begun, the last first. */
function useReadable() {
  const { boardId } = useBoardInfo()
  const running = useWorkshop()
  const mayLead = can(useRole(), 'workshop.run')
  const { data, isPending } = useQuery({ ...workshopsQuery(boardId), refetchOnMount: 'always' })
  const all = (data?.workshops ?? []).filter(
    ({ status: of, id }) =>
      of === 'ended' || (mayLead && of !== 'planned' && (running === null || running.id === id)),
  )
  return { all: all.toSorted((a, b) => (b.startedAt ?? 0) - (a.startedAt ?? 0)), running, isPending }
}

type WhichProps = {
  readonly all: readonly WorkshopSummary[]
  readonly shown: string
  readonly onPick: (id: string) => void
}

function WhichWorkshop({ all, shown, onPick }: WhichProps) {
  const { t } = useTranslation('protocol')
  const locale = useLocale()
  const nameOf = ({ title, status, startedAt }: WorkshopSummary): string => {
    if (status !== 'ended') return t('tab.running', { title })
    const day = startedAt === null ? '' : dayText(locale, new Date(startedAt).toISOString())
    return t('tab.dated', { title, day })
  }
  return (
    <Select
      className={classes['which'] ?? ''}
      size="sm"
      aria-label={t('tab.which')}
      data={all.map((one) => ({ value: one.id, label: nameOf(one) }))}
      value={shown}
      allowDeselect={false}
      onChange={(id) => id !== null && onPick(id)}
    />
  )
}
