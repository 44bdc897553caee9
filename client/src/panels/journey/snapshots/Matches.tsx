import { ActionIcon, Badge, Button, Select } from '@mantine/core'
import { IconArrowRight, IconUnlink } from '@tabler/icons-react'
import type { Comparison } from '@wegpunkt/shared/http/comparison'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../../editor/context.ts'
import type { Pair } from '../../../editor/past.ts'
import { Hint } from '../../../ui/Hint.tsx'
import { useFirstFocus } from '../../../ui/use-first-focus.ts'
import classes from './comparison.module.css'

type Props = { comparison: Comparison; pair: Pair }

/** Which touchpoints were taken for the same though their ids differ, to be looked at and corrected. */
export function Matches({ comparison, pair }: Props) {
  const { t } = useTranslation('snapshots')
  const { past } = useEditor()
  const { matched, added, removed } = comparison
  const mayMatch = added.length > 0 && removed.length > 0
  if (matched.length === 0 && !mayMatch && pair.corrections.size === 0) return null
  const title = (name: string): string => name.trim() || t('gone.untitled')
  return (
    <section className={classes['group']} aria-labelledby="matches">
      <h3 id="matches" className={classes['groupHead']}>
        {t('matches.title')}
      </h3>
      <ul className={classes['entries']}>
        {matched.map(({ before, after, isByHand }) => (
          <li key={before.id} className={classes['match']}>
            <span className={classes['matchEnds']}>
              <span>{title(before.title)}</span>
              <IconArrowRight size={14} stroke={1.5} aria-label={t('matches.is')} />
              <span>{title(after.title)}</span>
              <Badge size="sm" variant="light" color="gray">
                {t(isByHand ? 'matches.byHand' : 'matches.byTitle')}
              </Badge>
            </span>
            <Hint label={t('matches.part')}>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('matches.partLong', { before: title(before.title), after: title(after.title) })}
                onClick={() => past.correct(pair, before.id, null)}
              >
                <IconUnlink size={16} stroke={1.5} aria-hidden />
              </ActionIcon>
            </Hint>
          </li>
        ))}
      </ul>
      {mayMatch && <NewMatch key={pair.corrections.size} comparison={comparison} pair={pair} />}
      {pair.corrections.size > 0 && (
        <div className={classes['matchForm']}>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => past.correct(pair)}>
            {t('matches.reset', { count: pair.corrections.size })}
          </Button>
        </div>
      )}
    </section>
  )
}

function NewMatch(props: Props) {
  const { t } = useTranslation('snapshots')
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <MatchForm {...props} />
  return (
    <div className={classes['matchForm']}>
      <Button size="compact-sm" variant="subtle" onClick={() => setOpen(true)}>
        {t('matches.open')}
      </Button>
    </div>
  )
}

function MatchForm({ comparison: { added, removed }, pair }: Props) {
  const { t } = useTranslation('snapshots')
  const { past } = useEditor()
  const first = useFirstFocus()
  const [before, setBefore] = useState<string | null>(null)
  const [after, setAfter] = useState<string | null>(null)
  const options = (ones: Comparison['added']) =>
    ones.map(({ id, title }) => ({ value: id, label: title.trim() || t('gone.untitled') }))
  return (
    <form
      className={classes['matchForm']}
      onSubmit={(event) => {
        event.preventDefault()
        if (before !== null && after !== null) past.correct(pair, before, after)
      }}
    >
      <Select
        ref={first}
        size="sm"
        searchable
        label={t('matches.removed')}
        data={options(removed)}
        value={before}
        onChange={setBefore}
      />
      <Select
        size="sm"
        searchable
        label={t('matches.added')}
        data={options(added)}
        value={after}
        onChange={setAfter}
      />
      <Button type="submit" size="sm" variant="light" disabled={before === null || after === null}>
        {t('matches.join')}
      </Button>
    </form>
  )
}
