import { useTranslation } from 'react-i18next'
import { wordsIn } from '../../editor/search/fold.ts'
import type { Numbered } from './entries.ts'
import classes from './palette.module.css'
import { PaletteRow } from './PaletteRow.tsx'
import type { PaletteEntry } from './use-entries.ts'

type Props = {
  listId: string
  listed: readonly Numbered<PaletteEntry>[]
  query: string
  selected: number
  onRun: (entry: PaletteEntry) => void
}

/** What fits, group by group. */
export function PaletteList({ listId, listed, query, selected, onRun }: Props) {
  const { t } = useTranslation('editor')
  const words = wordsIn(query)
  return (
    <div id={listId} role="listbox" aria-label={t('palette.results')} className={classes['list']}>
      {listed.map(({ group, entries }) => (
        <div key={group} role="group" aria-label={t(`palette.${group}`)}>
          <div className={classes['group']} role="presentation">
            {t(`palette.${group}`)}
          </div>
          {entries.map(({ entry, index }) => (
            <PaletteRow
              key={entry.id}
              id={`${listId}-${index}`}
              entry={entry}
              words={words}
              selected={index === selected}
              onRun={() => onRun(entry)}
            />
          ))}
        </div>
      ))}
    </div>
  )
}
