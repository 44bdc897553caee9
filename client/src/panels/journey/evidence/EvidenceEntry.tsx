import { personalIn } from '@wegpunkt/shared/journey/checks/text'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { RowOf } from '@wegpunkt/shared/journey/row-fields'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { dayText, gradeOf } from '../../../locales/format.ts'
import { feelingColor } from '../../../ui/board-colors.ts'
import { feelingOf } from '../../../ui/feeling-of.ts'
import { RowTools } from '../RowTools.tsx'
import { useJump } from '../use-jump.ts'
import { aboutOf } from './evidence-filter.ts'
import classes from './entry.module.css'
import { saidOf } from './said-of.ts'
import { SourceText } from './SourceText.tsx'
import { typeIcons } from './type-icons.ts'
import { useTouchpoints } from './use-touchpoints.ts'

type Row = RowOf<'evidence'>
type Props = {
  row: Row
  /** Where it stands already: what else it is about is named. */
  at?: ElementId
  onEdit?: () => void
  onErase?: () => void
}

/** What somebody said or what was counted: how, when, of how many, from where, and what about. */
export function EvidenceEntry({ row, at, onEdit, onErase }: Props) {
  const { t } = useTranslation('evidence')
  const { locale } = useBoardInfo()
  const { type, n, date, source, quote } = row
  const Picture = typeIcons[type]
  return (
    <article className={classes['entry']} data-assumed={type === 'assumption' || undefined}>
      <header className={classes['entryHead']}>
        <Picture size={16} stroke={1.5} aria-hidden />
        <span className={classes['kind']}>{t(`types.${type}`)}</span>
        {n > 1 && <span>{t('entry.n', { count: n })}</span>}
        {date !== null && <time dateTime={date}>{dayText(locale, date)}</time>}
        <span className={classes['tools']}>
          <RowTools
            editLabel={t('entry.edit')}
            eraseLabel={t('entry.erase')}
            onEdit={onEdit}
            onErase={onErase}
          />
        </span>
      </header>
      {quote !== '' && <Quote text={quote} />}
      {source !== '' && (
        <p className={classes['source']}>
          <SourceText source={source} />
        </p>
      )}
      <About row={row} {...(at !== undefined && { at })} />
      {onEdit && quote !== '' && personalIn(quote).length > 0 && (
        <button type="button" className={classes['personal']} onClick={onEdit}>
          {t('personal.short')}
        </button>
      )}
    </article>
  )
}

/** From so many letters on a quote is folded. */
const LONG_CHARS = 280

function Quote({ text }: { text: string }) {
  const { t } = useTranslation('evidence')
  const [isWhole, setWhole] = useState(false)
  const isLong = text.length > LONG_CHARS
  return (
    <>
      <blockquote className={classes['quote']} dir="auto" data-folded={(isLong && !isWhole) || undefined}>
        {text}
      </blockquote>
      {isLong && (
        <button type="button" className={classes['more']} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('entry.less') : t('entry.more')}
        </button>
      )}
    </>
  )
}

/** What it is about, with what was rated there; each leads to its place on the board. */
function About({ row, at }: { row: Row; at?: ElementId }) {
  const { t } = useTranslation('evidence')
  const { personas, locale } = useBoardInfo()
  const { titleOf, isThere } = useTouchpoints()
  const jump = useJump()
  const nameOf = (persona: string | null): string =>
    persona === null ? '' : (personas.find(({ id }) => id === persona)?.name ?? t('ratings.otherPersona'))
  const ids = aboutOf(row)
  if (ids.length === 0) return <p className={classes['source']}>{t('entry.nowhere')}</p>
  return (
    <ul className={classes['about']}>
      {ids.map((id) => (
        <li key={id}>
          {id !== at && (
            <button
              type="button"
              className={classes['place']}
              disabled={!isThere(id)}
              onClick={() => jump(id)}
            >
              {titleOf(id)}
            </button>
          )}
          {saidOf(row.ratings, id).map(({ persona, value, count }) => (
            <span key={persona} className={classes['grade']}>
              <span
                className={classes['dot']}
                style={{ background: feelingColor(feelingOf(value)) }}
                aria-hidden
              />
              {[gradeOf(locale, value), nameOf(persona)].filter(Boolean).join(' · ')}
              {count > 1 && ` ${t('ratings.several', { count })}`}
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}
