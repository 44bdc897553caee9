import { IconArrowDownRight, IconArrowUpRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Difference, Entry } from './comparison-entries.ts'
import { type Words, describeDifference } from './describe-difference.ts'
import { TextDifference } from './TextDifference.tsx'
import classes from './comparison.module.css'

type Props = { entry: Entry; words: Words; onGo: (() => void) | null }

/** One difference: what it is about, and from what to what. */
export function EntryRow({ entry: { title, difference }, words, onGo }: Props) {
  const { t } = useTranslation('snapshots')
  const name = title === null ? t('gone.erased') : title.trim() || t('gone.untitled')
  const content = (
    <>
      <span className={classes['entryTitle']}>{name}</span>
      {difference.is === 'text' ? (
        <TextDifference difference={difference} field={words.field(difference.field)} />
      ) : (
        <span className={classes['entryDetail']}>
          <Direction difference={difference} />
          {describeDifference(difference, words)}
        </span>
      )}
    </>
  )
  return (
    <li>
      {onGo ? (
        <button type="button" className={classes['entry']} title={t('compare.show')} onClick={onGo}>
          {content}
        </button>
      ) : (
        <div className={classes['entry']}>{content}</div>
      )}
    </li>
  )
}

/** Whether it became better or worse, where that can be said. */
function Direction({ difference }: { difference: Difference }) {
  if (difference.is !== 'ratings') return null
  const { before, after } = difference.customers ?? difference.team ?? { before: 0, after: 0 }
  const shift = after - before
  const Picture = shift > 0 ? IconArrowUpRight : IconArrowDownRight
  return (
    <Picture size={16} stroke={1.75} className={classes[shift > 0 ? 'better' : 'worse'] ?? ''} aria-hidden />
  )
}
