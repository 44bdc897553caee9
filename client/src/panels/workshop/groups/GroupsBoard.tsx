import { Button, Menu, NumberInput, Text, Title } from '@mantine/core'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { MAX_GROUPS } from '@wegpunkt/shared/limits'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../../document/hooks.ts'
import { MenuButton } from '../../../ui/MenuButton.tsx'
import { useCounts } from '../lead/run/use-counts.ts'
import { useDesk, useDo } from '../use-desk.ts'
import { GroupRow } from './GroupRow.tsx'
import classes from './groups.module.css'

/** How long groups are usually at work. */
const MINUTES = [5, 10, 15, 20, 30, 45] as const

/** All groups of a workshop, for those who moderate it. */
export function GroupsBoard({ workshop }: { workshop: WorkshopView }) {
  const { t } = useTranslation('groups')
  const isSplit = workshop.groups.length > 0
  return (
    <section className={classes['groups']} aria-label={t('title')}>
      <div className={classes['head']}>
        <Title order={4} size="sm">
          {t('title')}
        </Title>
        {isSplit && <Tools workshop={workshop} />}
      </div>
      {isSplit ? (
        <ol className={classes['list']}>
          {workshop.groups.map((group, at) => (
            <GroupRow key={group.id} workshop={workshop} group={group} at={at} />
          ))}
        </ol>
      ) : (
        <SplitForm workshop={workshop} />
      )}
    </section>
  )
}

function SplitForm({ workshop }: { workshop: WorkshopView }) {
  const { t } = useTranslation('groups')
  const act = useDo(workshop.id)
  const label = useId()
  const isBusy = useStore(useDesk().isBusy)
  const people = useCounts(workshop)?.participants ?? 0
  const [count, setCount] = useState(2)
  const isFew = people < count
  return (
    <>
      <Text size="xs" c="dimmed">
        {t('about')}
      </Text>
      <div className={classes['split']}>
        <NumberInput
          size="sm"
          w={84}
          min={2}
          max={MAX_GROUPS}
          allowDecimal={false}
          clampBehavior="strict"
          aria-label={t('count')}
          value={count}
          onChange={(value) => setCount(Math.min(MAX_GROUPS, Math.max(2, Number(value) || 2)))}
        />
        <Button
          size="sm"
          variant="default"
          loading={isBusy}
          disabled={isFew}
          {...(isFew && { 'aria-describedby': label })}
          onClick={() => void act({ do: 'split', groups: count })}
        >
          {t('split')}
        </Button>
      </div>
      {isFew && (
        <Text id={label} size="xs" c="dimmed">
          {t('few')}
        </Text>
      )}
    </>
  )
}

function Tools({ workshop }: { workshop: WorkshopView }) {
  const { t } = useTranslation('groups')
  const act = useDo(workshop.id)
  const isBusy = useStore(useDesk().isBusy)
  const hasTime = workshop.groups.some(({ endsAt }) => endsAt !== null)
  const setTime = (minutes: number | null) => () => void act({ do: 'group-timer', group: null, minutes })
  return (
    <div className={classes['tools']}>
      <MenuButton
        position="bottom-end"
        target={
          <Button size="compact-sm" variant="subtle">
            {t('timer')}
          </Button>
        }
        items={
          <>
            {MINUTES.map((count) => (
              <Menu.Item key={count} onClick={setTime(count)}>
                {t('minutes', { count })}
              </Menu.Item>
            ))}
            {hasTime && <Menu.Item onClick={setTime(null)}>{t('noTime')}</Menu.Item>}
          </>
        }
      />
      <Button
        size="compact-sm"
        variant="subtle"
        disabled={isBusy}
        onClick={() => void act({ do: 'split', groups: workshop.groups.length })}
      >
        {t('again')}
      </Button>
      <Button size="compact-sm" variant="light" disabled={isBusy} onClick={() => void act({ do: 'merge' })}>
        {t('merge')}
      </Button>
    </div>
  )
}
