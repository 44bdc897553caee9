import { Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../../editor/context.ts'
import type { Pair } from '../../../editor/past.ts'
import { ComparisonHead } from './ComparisonHead.tsx'
import { type Entry, type EntryGroup, entryGroups } from './comparison-entries.ts'
import type { Compared } from './comparison-query.ts'
import { Matches } from './Matches.tsx'
import { EntryRow } from './EntryRow.tsx'
import { useEntries } from './use-comparison.ts'
import { useWords } from './use-words.ts'
import classes from './comparison.module.css'

/** All that differs, in groups; one of them alone by a press on its number. Each line leads to its place. */
export function ComparisonList({ compared, pair }: { compared: Compared; pair: Pair }) {
  const { t } = useTranslation('snapshots')
  const { past } = useEditor()
  const words = useWords(compared)
  const entries = useEntries(compared.comparison)
  const [only, setOnly] = useState<EntryGroup | null>(null)
  const shown = entryGroups.filter((group) => entries.has(group) && (only === null || only === group))
  const goTo = ({ touchpoint }: Entry): void => {
    if (touchpoint === null) return
    past.spot.set({ id: touchpoint })
    past.shown.set({ what: 'comparison', pair })
  }
  return (
    <>
      <ComparisonHead compared={compared} pair={pair} entries={entries} words={words} />
      {entries.size === 0 ? (
        <Text className={classes['note'] ?? ''} size="md">
          {t('compare.nothing')}
        </Text>
      ) : (
        <Counts entries={entries} only={only} onOnly={setOnly} />
      )}
      {shown.map((group) => (
        <section key={group} className={classes['group']} aria-labelledby={`differs-${group}`}>
          <h3 id={`differs-${group}`} className={classes['groupHead']}>
            {t(`groups.${group}`)}
          </h3>
          <ul className={classes['entries']}>
            {entries.get(group)?.map((entry) => (
              <EntryRow
                key={entry.key}
                entry={entry}
                words={words}
                onGo={entry.touchpoint === null ? null : () => goTo(entry)}
              />
            ))}
          </ul>
        </section>
      ))}
      <Matches comparison={compared.comparison} pair={pair} />
    </>
  )
}

type CountsProps = {
  entries: ReadonlyMap<EntryGroup, readonly Entry[]>
  only: EntryGroup | null
  onOnly: (group: EntryGroup | null) => void
}

function Counts({ entries, only, onOnly }: CountsProps) {
  const { t } = useTranslation('snapshots')
  const chip = (group: EntryGroup | null, children: ReactNode) => (
    <button
      key={group ?? 'all'}
      type="button"
      className={classes['chip']}
      aria-pressed={only === group}
      onClick={() => onOnly(group)}
    >
      {children}
    </button>
  )
  const all = [...entries.values()].reduce((sum, ones) => sum + ones.length, 0)
  return (
    <div className={classes['chips']} role="group" aria-label={t('compare.filter')}>
      {chip(null, t('compare.all', { count: all }))}
      {[...entries].map(([group, ones]) =>
        chip(
          group,
          <>
            {t(`groups.${group}`)} <b>{ones.length}</b>
          </>,
        ),
      )}
    </div>
  )
}
