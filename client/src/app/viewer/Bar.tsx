import { IconDownload, IconListDetails, IconMap2, IconPresentation, IconRoute } from '@tabler/icons-react'
import { useTexts } from './speak.ts'
import { dayText } from '../../locales/format.ts'
import { LanguageButton } from './LanguageButton.tsx'
import { mayDo } from './may-comment.ts'
import { ReadingButton } from './reading/ReadingButton.tsx'
import type { Way } from './ViewedJourney.tsx'
import classes from './viewer.module.css'
import { useViewing } from './viewing.ts'

type Props = {
  readonly way: Way
  readonly onWay: (way: Way) => void
  readonly onPersona: (persona: string | null) => void
  readonly isTouring: boolean
  readonly onTour: () => void
  readonly onPresent: () => void
  /** Null where nothing may be taken out of it. */
  readonly onExport: (() => void) | null
}

/** What board this is, whose journey is shown, and how to look at it. */
export function Bar({ way, onWay, onPersona, isTouring, onTour, onPresent, onExport }: Props) {
  const { t, locale } = useTexts()
  const { link } = useViewing()
  const { what, tour } = link
  return (
    <header className={classes['bar']} aria-label={t('bar.region')}>
      <div className={classes['heading']}>
        <h1 title={link.title}>{link.title}</h1>
        <p>
          {what.kind === 'snapshot'
            ? t('bar.snapshot', { when: dayText(locale, what.takenAt) })
            : t(`bar.${mayDo(link)}`)}
        </p>
      </div>
      <LanguageButton isShort />
      {/* The list has one with words. */}
      {way === 'board' && <ReadingButton isSign className={classes['reading'] ?? ''} />}
      <PersonaSelect onPersona={onPersona} />
      <div className={classes['tools']}>
        {tour.length > 0 && (
          <button
            type="button"
            className="button"
            data-primary
            // Not `disabled`: it keeps the focus until the tour takes it, and has it again at its end.
            aria-disabled={isTouring}
            onClick={onTour}
          >
            <IconRoute size={18} stroke={1.75} aria-hidden />
            {t('bar.tour')}
          </button>
        )}
        <WaySwitch way={way} onWay={onWay} />
        <button type="button" className={`button ${classes['present'] ?? ''}`} data-quiet onClick={onPresent}>
          <IconPresentation size={18} stroke={1.75} aria-hidden />
          <span className={classes['wide']}>{t('bar.present')}</span>
        </button>
        {onExport && (
          <button type="button" className="button" data-quiet title={t('bar.export')} onClick={onExport}>
            <IconDownload size={18} stroke={1.75} aria-hidden />
            <span className={classes['wide']}>{t('bar.export')}</span>
          </button>
        )}
      </div>
    </header>
  )
}

function PersonaSelect({ onPersona }: Pick<Props, 'onPersona'>) {
  const { t } = useTexts()
  const { personas, persona } = useViewing()
  const [only] = personas
  if (!only) return null
  if (personas.length === 1) return <p className={classes['persona']}>{only.name}</p>
  return (
    <select
      className={classes['select']}
      aria-label={t('bar.persona')}
      value={persona ?? ''}
      onChange={({ target }) => onPersona(target.value === '' ? null : target.value)}
    >
      <option value="">{t('bar.everyone')}</option>
      {personas.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}

const ways = { list: IconListDetails, board: IconMap2 } as const

function WaySwitch({ way, onWay }: Pick<Props, 'way' | 'onWay'>) {
  const { t } = useTexts()
  return (
    <div className={classes['ways']} role="group" aria-label={t('bar.show')}>
      {(['list', 'board'] as const).map((one) => {
        const Picture = ways[one]
        return (
          <button key={one} type="button" aria-pressed={way === one} onClick={() => onWay(one)}>
            <Picture size={18} stroke={1.75} aria-hidden />
            {t(`bar.${one}`)}
          </button>
        )
      })}
    </div>
  )
}
