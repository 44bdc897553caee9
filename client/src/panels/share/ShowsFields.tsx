import { Select, SegmentedControl, Stack, Switch, Text } from '@mantine/core'
import type { LinkShows } from '@wegpunkt/shared/links/link'
import { useTranslation } from 'react-i18next'
import type { DraftProps } from './LinkForm.tsx'
import classes from './share.module.css'
import { ShownField } from './ShownField.tsx'
import { useShownChoices } from './use-shown-choices.ts'

/** What a link shows of the board: nothing beyond it leaves the server. */
export function ShowsFields({ draft: { shows, allows }, onChange, fault }: DraftProps) {
  const { t } = useTranslation('links')
  const { lanes, personas } = useShownChoices()
  const set = (change: Partial<LinkShows>): void => onChange({ shows: { ...shows, ...change } })
  const isSeenAnyway = allows === 'comment'
  return (
    <section className={classes['section']} aria-label={t('form.shows')}>
      <h3>{t('form.shows')}</h3>
      <WhatField shows={shows} onChange={set} />
      {lanes.length > 0 && (
        <ShownField
          of="lanes"
          choices={lanes}
          shown={shows.lanes}
          fault={fault('lanes')}
          onChange={(ids) => set({ lanes: ids })}
        />
      )}
      {personas.length > 0 && (
        <ShownField
          of="personas"
          choices={personas}
          shown={shows.personas}
          fault={fault('personas')}
          onChange={(ids) => set({ personas: ids })}
        />
      )}
      <Stack gap={4}>
        <Text fw={500} id="share-names">
          {t('form.names')}
        </Text>
        <SegmentedControl
          aria-labelledby="share-names"
          value={shows.names}
          onChange={(names) => set({ names })}
          data={[
            { value: 'departments', label: t('form.departments') },
            { value: 'people', label: t('form.people') },
          ]}
        />
      </Stack>
      <Switch
        label={t('form.quotes')}
        description={t('form.quotesHint')}
        checked={shows.quotes}
        onChange={(event) => set({ quotes: event.currentTarget.checked })}
      />
      <Switch
        label={t('form.measures')}
        checked={shows.measures}
        onChange={(event) => set({ measures: event.currentTarget.checked })}
      />
      <Switch
        label={t('form.comments')}
        description={isSeenAnyway && t('form.commentsAnyway')}
        checked={shows.comments || isSeenAnyway}
        disabled={isSeenAnyway}
        onChange={(event) => set({ comments: event.currentTarget.checked })}
      />
      <Switch
        label={t('form.exports')}
        checked={shows.exports}
        onChange={(event) => set({ exports: event.currentTarget.checked })}
      />
    </section>
  )
}

type WhatProps = { readonly shows: LinkShows; readonly onChange: (change: Partial<LinkShows>) => void }

/** The board as it is, or one of its snapshots. */
function WhatField({ shows: { what }, onChange }: WhatProps) {
  const { t } = useTranslation('links')
  const { snapshots } = useShownChoices()
  const [first] = snapshots
  const choose = (kind: string): void => {
    if (kind === 'live') onChange({ what: { kind: 'live' } })
    else if (first) onChange({ what: { kind: 'snapshot', snapshot: first.value } })
  }
  return (
    <>
      <SegmentedControl
        aria-label={t('form.shows')}
        value={what.kind}
        onChange={choose}
        data={[
          { value: 'live', label: t('form.live') },
          { value: 'snapshot', label: t('form.snapshot'), disabled: !first && what.kind === 'live' },
        ]}
      />
      {!first && (
        <Text size="sm" c="dimmed">
          {t('form.noSnapshots')}
        </Text>
      )}
      {what.kind === 'snapshot' && (
        <Select
          label={t('form.snapshotChoose')}
          data={snapshots}
          value={what.snapshot}
          searchable
          onChange={(id) => {
            if (id !== null) onChange({ what: { kind: 'snapshot', snapshot: id } })
          }}
        />
      )}
    </>
  )
}
