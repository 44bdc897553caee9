import { Button, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { WorkshopSummary } from '@wegpunkt/shared/http/workshop-routes'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { workshopQuery, workshopsQuery } from '../../../api/workshops.ts'
import { useWorkshop } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { loadPart } from '../../../locales/i18n.ts'
import { dayText } from '../../../locales/format.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { lazyPart } from '../../../ui/lazy-part.ts'
import { SheetLoading } from '../../sheet/SheetLoading.tsx'
import classes from './results.module.css'
import { RunPart } from './RunPart.tsx'
import { begun, runSections } from './run-sections.ts'

/** What was revealed, run by run: of the workshop that is on, or of an earlier one. */
export const ResultsTab = () => <Worded />

const Worded = lazyPart(async () => {
  await loadPart('rounds')
  return { default: Results }
})

function Results() {
  const { boardId, rowState } = useBoardInfo()
  // With the number of results in the key, what was revealed in a workshop that has ended is asked for, too.
  const { data, isError, refetch } = useQuery(workshopsQuery(boardId, rowState.results))
  const active = useWorkshop()
  const [picked, setPicked] = useState<string | null>(null)
  if (isError) return <Failed onAgain={() => void refetch()} />
  if (!data) return <SheetLoading />
  const workshops = begun(data.workshops)
  const shown = picked ?? active?.id ?? workshops[0]?.id
  if (shown === undefined) return <Nothing />
  return (
    <div className={classes['view']}>
      {workshops.length > 1 && <Picker {...{ workshops, shown }} onPick={setPicked} />}
      <OfWorkshop key={shown} id={shown} />
    </div>
  )
}

type PickerProps = { workshops: readonly WorkshopSummary[]; shown: string; onPick: (id: string) => void }

function Picker({ workshops, shown, onPick }: PickerProps) {
  const { t } = useTranslation('rounds')
  const { locale } = useBoardInfo()
  const label = ({ title, status, startedAt }: WorkshopSummary): string =>
    status === 'ended'
      ? t('results.ended', { title, day: dayText(locale, new Date(startedAt ?? 0).toISOString()) })
      : t('results.running', { title })
  return (
    <Select
      size="xs"
      label={t('results.workshop')}
      data={workshops.map((one) => ({ value: one.id, label: label(one) }))}
      value={shown}
      allowDeselect={false}
      onChange={(id) => {
        if (id !== null) onPick(id)
      }}
    />
  )
}

function OfWorkshop({ id }: { id: string }) {
  const active = useWorkshop()
  const { results, rowState } = useBoardInfo()
  const isOn = active?.id === id
  const { data, isError, refetch } = useQuery({ ...workshopQuery(id, rowState.results), enabled: !isOn })
  const view = isOn ? active : data
  if (!view) return isError ? <Failed onAgain={() => void refetch()} /> : <SheetLoading />
  const sections = runSections(view, results)
  if (sections.length === 0) return <Nothing />
  const first = sections.findLast(({ result }) => result !== null)
  return sections.map((section) => (
    <RunPart key={section.run.id} view={view} section={section} isFirst={section === first} />
  ))
}

function Nothing() {
  const { t } = useTranslation('rounds')
  return <EmptyState title={t('results.empty.title')} text={t('results.empty.text')} />
}

function Failed({ onAgain }: { onAgain: () => void }) {
  const { t } = useTranslation('rounds')
  return (
    <div className={classes['failed']} role="alert">
      {t('results.failed')}
      <Button variant="default" size="xs" onClick={onAgain}>
        {t('results.again')}
      </Button>
    </div>
  )
}
