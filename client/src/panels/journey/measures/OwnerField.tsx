import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import type { Measure } from './measure-list.ts'
import classes from './details.module.css'
import { PersonSelect } from './PersonSelect.tsx'
import { TakeButton } from './TakeButton.tsx'
import { useMeasureChange } from './use-change.ts'
import { useMeasureSteps } from './use-measure-steps.ts'
import { usePeople } from './use-people.ts'
import { useMeasureRights } from './use-rights.ts'

/** To be responsible is taken on, not assigned: who is named by others is asked for a yes (METHOD.md M37). */
export function OwnerField({ measure }: { measure: Measure }) {
  const rights = useMeasureRights()(measure)
  return (
    <div className={classes['owner']}>
      <WhoOwns measure={measure} />
      <Group gap={8}>
        {rights.take && <TakeOrYes measure={measure} />}
        {rights.accept && <OutsideYes measure={measure} />}
        {rights.release && <Release measure={measure} />}
      </Group>
      {rights.change && measure.owner === null && <AskSomebody measure={measure} />}
    </div>
  )
}

function WhoOwns({ measure: { owner, ownership } }: { measure: Measure }) {
  const { t } = useTranslation('measures')
  const { me } = useBoardInfo()
  const { nameOf } = usePeople()
  if (owner === null || ownership === null) return <Text size="sm">{t('owner.nobodyYet')}</Text>
  const key = owner === me.id ? (`owner.mine.${ownership}` as const) : (`owner.theirs.${ownership}` as const)
  return <Text size="sm">{t(key, { name: nameOf(owner) })}</Text>
}

function TakeOrYes({ measure }: { measure: Measure }) {
  const { t } = useTranslation('measures')
  const { me } = useBoardInfo()
  const { busy, step } = useMeasureSteps()
  if (measure.owner !== me.id)
    return (
      <TakeButton
        measure={measure}
        size="compact-md"
        variant={measure.owner === null ? 'filled' : 'default'}
      />
    )
  return (
    <>
      <Button size="compact-md" loading={busy} onClick={() => void step('take', measure.id)}>
        {t('owner.yes')}
      </Button>
      <Button
        size="compact-md"
        variant="default"
        disabled={busy}
        onClick={() => void step('decline', measure.id)}
      >
        {t('owner.no')}
      </Button>
    </>
  )
}

/** Who is not here cannot press a button: somebody who edits notes their yes. */
function OutsideYes({ measure: { id } }: { measure: Measure }) {
  const { t } = useTranslation('measures')
  const { busy, step } = useMeasureSteps()
  return (
    <Button size="compact-md" variant="default" loading={busy} onClick={() => void step('accept', id)}>
      {t('owner.outsideYes')}
    </Button>
  )
}

function Release({ measure: { id, owner, ownership } }: { measure: Measure }) {
  const { t } = useTranslation('measures')
  const { me } = useBoardInfo()
  const { busy, step } = useMeasureSteps()
  const isMine = owner === me.id
  // Their no stands beside the yes.
  if (isMine && ownership === 'proposed') return null
  const key = isMine ? 'letGo' : ownership === 'proposed' ? 'takeBack' : 'release'
  return (
    <Button
      size="compact-md"
      variant="subtle"
      color="gray"
      loading={busy}
      onClick={() => void step('decline', id)}
    >
      {t(`owner.${key}`)}
    </Button>
  )
}

function AskSomebody({ measure }: { measure: Measure }) {
  const { t } = useTranslation('measures')
  const change = useMeasureChange(measure.id)
  return (
    <PersonSelect
      label={t('owner.ask')}
      placeholder={t('owner.askPlaceholder')}
      onChoose={(owner) => void change({ owner })}
    />
  )
}
