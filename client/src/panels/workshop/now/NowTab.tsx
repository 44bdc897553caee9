import { Stack, Text, Title } from '@mantine/core'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useRole, useWorkshop } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { loadPart } from '../../../locales/i18n.ts'
import { lazyPart } from '../../../ui/lazy-part.ts'
import { mayNow, phaseNow, placeOf } from '../bar/part-in.ts'
import { PhaseClock } from '../bar/PhaseClock.tsx'
import { MyGroup } from '../groups/MyGroup.tsx'
import { NoWorkshop } from '../NoWorkshop.tsx'
import { ParkingLot } from '../parking/ParkingLot.tsx'
import { MeasuresHint } from './MeasuresHint.tsx'
import classes from './now.module.css'
import { OwnNotes } from './OwnNotes.tsx'

const RatingTask = lazyPart(async () => ({ default: (await import('../rating/RatingTask.tsx')).RatingTask }))
const VotingTask = lazyPart(async () => ({ default: (await import('../voting/VotingTask.tsx')).VotingTask }))

const AskedNow = lazyPart(async () => {
  const [{ AskedNow }] = await Promise.all([import('../attention/AskedNow.tsx'), loadPart('attention')])
  return { default: AskedNow }
})

/** What is asked of the one who takes part: as the phase that is on has it. */
export function NowTab() {
  const workshop = useWorkshop()
  return workshop ? <Now workshop={workshop} /> : <NoWorkshop />
}

function Now({ workshop }: { workshop: WorkshopView }) {
  const { t } = useTranslation('contributing')
  const { me } = useBoardInfo()
  const may = mayNow(workshop, me.id, useRole())
  const now = phaseNow(workshop)
  if (!now) return <NoWorkshop />
  const { phase, run } = now
  return (
    <Stack gap={16} className={classes['now'] ?? ''}>
      <header className={classes['head']}>
        <span className={classes['place']}>{t('bar.place', placeOf(workshop, phase))}</span>
        <PhaseClock />
        <Title order={3} size="h3" className={classes['name'] ?? ''}>
          {phase.name}
        </Title>
        <Text size="sm" c="dimmed" className={classes['may'] ?? ''}>
          {t(`mayHint.${may}`)}
        </Text>
      </header>
      {phase.prompt !== '' && (
        <blockquote className={classes['prompt']} aria-label={t('now.prompt')} dir="auto">
          {phase.prompt}
        </blockquote>
      )}
      <MyGroup />
      <Suspense>
        <AskedNow workshop={workshop} />
      </Suspense>
      <Suspense>
        <Task key={run.id} workshop={workshop} />
      </Suspense>
      <ParkingLot />
    </Stack>
  )
}

function Task({ workshop }: { workshop: WorkshopView }) {
  const { t } = useTranslation('contributing')
  const now = phaseNow(workshop)
  if (!now) return null
  const { activity, right } = now.phase
  if (activity === 'rating') return <RatingTask />
  if (activity === 'voting') return <VotingTask />
  if (activity === 'notes') return <OwnNotes />
  if (right === 'view') return <Text>{t('now.what.look')}</Text>
  if (activity === 'measures') return <MeasuresHint />
  return (
    <>
      <Text>{t(`now.what.${activity}`)}</Text>
      <OwnNotes />
    </>
  )
}
