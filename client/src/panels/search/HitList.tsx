import { useTranslation } from 'react-i18next'
import { useStages } from '../../document/hooks.ts'
import type { Hit } from '../../editor/search/search-board.ts'
import { useNames } from '../navigation/use-names.ts'
import { type HitGroup, groupsOf } from './hit-groups.ts'
import { HitRow } from './HitRow.tsx'
import classes from './search.module.css'

/** So many rows are drawn at first, and so many beyond the one that was gone to. */
const FIRST_ROWS = 150
const ROWS_AHEAD = 50

type Props = {
  listId: string
  hits: readonly Hit[]
  words: readonly string[]
  active: number
  onChoose: (index: number) => void
}

/** What was found, by stage in the customer's order. */
export function HitList({ listId, hits, words, active, onChoose }: Props) {
  const { t } = useTranslation('editor')
  const stages = useStages()
  const names = useNames()
  const most = Math.max(FIRST_ROWS, active + ROWS_AHEAD)
  const nameOf = ({ of }: HitGroup): string => {
    if (of === 'lanes') return t('search.lanes')
    if (of === 'beside') return t('search.beside')
    const stage = stages.get(of.stage)
    return stage ? names.stage(stage) : t('search.beside')
  }
  return (
    <>
      <div id={listId} role="listbox" aria-label={t('search.results')}>
        {groupsOf(hits, most).map((group) => {
          const name = nameOf(group)
          return (
            <div key={group.hits[0]?.index} role="group" aria-label={name}>
              <div className={classes['group']} role="presentation">
                {name}
              </div>
              {group.hits.map(({ hit, index }) => (
                <HitRow
                  key={`${hit.at} ${hit.id}`}
                  id={`${listId}-${index}`}
                  hit={hit}
                  words={words}
                  active={index === active}
                  onChoose={() => onChoose(index)}
                />
              ))}
            </div>
          )
        })}
      </div>
      {hits.length > most && (
        <p className={classes['more']}>{t('search.more', { count: hits.length - most })}</p>
      )}
    </>
  )
}
