import type { ChangeSince } from '@wegpunkt/shared/journey/compare/changes-since'
import { IconX } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTexts } from '../speak.ts'
import { relativeTime } from '../../../locales/format.ts'
import { useNow } from '../../../ui/use-now.ts'
import { useViewing } from '../viewing.ts'
import { changeWords } from './change-words.ts'
import classes from './since.module.css'
import { useSince } from './use-since.ts'

/** So many stand there before one asks for the rest. */
const FEW = 5

/** What is new since this device looked last, with a way to each. */
export function Since({ isFloating = false }: { isFloating?: boolean }) {
  const found = useSince()
  const { t, locale } = useTexts()
  const now = useNow()
  const heading = useId()
  const [isHidden, setHidden] = useState(false)
  const [isWhole, setWhole] = useState(false)
  if (!found || isHidden) return null
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
          onClick={() => setHidden(true)}
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

function Change({ change }: { change: ChangeSince }) {
  const { t, locale } = useTexts()
  const { target, personas } = useViewing()
  const persona = (id: string): string | null =>
    personas.length < 2 ? null : (personas.find((one) => one.id === id)?.name ?? null)
  const words = changeWords(change, { t, locale, persona }).join(' · ')
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
