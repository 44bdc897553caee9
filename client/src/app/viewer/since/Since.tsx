import type { ChangeSince } from '@wegpunkt/shared/journey/compare/changes-since'
import { IconX } from '@tabler/icons-react'
import { useEffect, useId, useState } from 'react'
import { useTexts } from '../speak.ts'
import { useStore } from '../../../document/hooks.ts'
import type { ValueStore } from '../../../document/value-store.ts'
import { relativeTime } from '../../../locales/format.ts'
import { useNow } from '../../../ui/use-now.ts'
import { useViewing } from '../viewing.ts'
import { changeWords } from './change-words.ts'
import classes from './since.module.css'
import type { News } from './news.ts'

/** So many stand there before one asks for the rest. */
const FEW = 5

/** In sight for so long, it can have been read. */
const READ_AFTER_MS = 4_000

/** What is new since this device looked last, with a way to each. */
export function Since({ isFloating = false }: { isFloating?: boolean }) {
  const { news } = useViewing()
  const found = useStore(news)
  const { t, locale } = useTexts()
  const now = useNow()
  const heading = useId()
  const [isWhole, setWhole] = useState(false)
  const isTold = found?.isTold !== false
  useEffect(() => {
    if (isTold) return undefined
    const timer = setInterval(() => !document.hidden && mark(news, { isTold: true }), READ_AFTER_MS)
    return () => clearInterval(timer)
  }, [news, isTold])
  if (!found) return null
  const { touchpoints, measures } = found.since
  const shown = isWhole ? touchpoints : touchpoints.slice(0, FEW)
  const counts = [
    measures.opened > 0 && t('since.opened', { count: measures.opened }),
    measures.closed > 0 && t('since.closed', { count: measures.closed }),
  ].filter(Boolean)
  return (
    <section className={classes['since']} data-floating={isFloating || undefined} aria-labelledby={heading}>
      <div className={classes['head']}>
        <h2 id={heading}>{t('since.title', { when: relativeTime(locale, found.at, now) })}</h2>
        <button
          type="button"
          className={classes['hide']}
          aria-label={t('since.hide')}
          title={t('since.hide')}
          onClick={() => mark(news, { isTold: true, isHidden: true })}
        >
          <IconX size={16} stroke={1.75} aria-hidden />
        </button>
      </div>
      <ul>
        {shown.map((change) => (
          <Change key={change.touchpoint} change={change} />
        ))}
        {counts.length > 0 && <li className={classes['counts']}>{counts.join(' · ')}</li>}
      </ul>
      {shown.length < touchpoints.length && (
        <button type="button" className={classes['more']} onClick={() => setWhole(true)}>
          {t('since.more', { count: touchpoints.length })}
        </button>
      )}
    </section>
  )
}

function mark(news: ValueStore<News | null>, as: Partial<News>): void {
  const found = news.get()
  if (found) news.set({ ...found, ...as })
}

function Change({ change }: { change: ChangeSince }) {
  const { t, locale } = useTexts()
  const { target, personas } = useViewing()
  const words = changeWords(change, { t, locale, personas }).join(' · ')
  const { touchpoint, title, became } = change
  if (became === 'removed')
    return (
      <li className={classes['gone']}>
        <span>{title}</span> <span className={classes['words']}>{words}</span>
      </li>
    )
  return (
    <li>
      <button type="button" onClick={() => target.set({ at: 'element', id: touchpoint })}>
        <span className={classes['title']}>{title}</span>{' '}
        <span className={classes['words']} data-new={became === 'added' || undefined}>
          {words}
        </span>
      </button>
    </li>
  )
}
