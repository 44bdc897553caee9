import { channelLabel } from '@wegpunkt/shared/journey/channels'
import { IconBolt, IconHeart } from '@tabler/icons-react'
import { type CSSProperties, memo } from 'react'
import { useTexts } from '../speak.ts'
import { departmentCode, departmentName } from '../../../ui/department-name.ts'
import { readableOn } from '../../../ui/readable-on.ts'
import { useViewing } from '../viewing.ts'
import { FeelingSign } from './FeelingSign.tsx'
import classes from './journey.module.css'
import { type Standing, counts } from './standing.ts'

type Props = {
  readonly standing: Standing
  /** Since the last visit. */
  readonly became: 'added' | 'changed' | null
}

/** One touchpoint in a line; pressed, it shows all that is known about it. */
export const TouchpointRow = memo(function TouchpointRow({ standing, became }: Props) {
  const { t, locale } = useTexts()
  const { select, selected, departments } = useViewing()
  const { step, isAssumed, moments } = standing
  const { id, touchpoint } = step
  const value = counts(standing)
  const department = departments.find(({ key }) => key === touchpoint.department)
  const about = [
    touchpoint.channel && channelLabel(touchpoint.channel, locale),
    department && departmentName(department, locale),
    touchpoint.status && touchpoint.status !== 'existing' && t(`journey.statuses.${touchpoint.status}`),
    isAssumed && t('journey.assumed'),
  ].filter(Boolean)
  return (
    <li data-element={id} data-lane={touchpoint.lane ?? undefined}>
      <button
        type="button"
        className={classes['touchpoint']}
        aria-expanded={selected === id}
        data-assumed={isAssumed || undefined}
        onClick={() => select(selected === id ? null : id)}
      >
        <span
          className={classes['code']}
          style={
            department &&
            ({
              '--department': department.color,
              '--ink': readableOn(department.color),
            } as CSSProperties)
          }
          aria-hidden
        >
          {department ? departmentCode(department, locale) : '–'}
        </span>
        <span className={classes['words']}>
          <span className={classes['title']}>
            {touchpoint.title}
            {became && (
              <>
                {' '}
                <span className={classes['news']}>
                  {t(became === 'added' ? 'journey.isNew' : 'journey.isChanged')}
                </span>
              </>
            )}
          </span>
          {about.length > 0 && <span className={classes['about']}>{about.join(' · ')}</span>}
        </span>
        <span className={classes['signs']}>
          {moments.map((kind) => (
            <span key={kind} className={classes['moment']} data-kind={kind}>
              {kind === 'painpoint' ? (
                <IconBolt size={18} stroke={1.75} aria-hidden />
              ) : (
                <IconHeart size={18} stroke={1.75} aria-hidden />
              )}
              <span className="visually-hidden">{t(`moments.${kind}`)}</span>
            </span>
          ))}
          {value === null ? (
            <span className={classes['unrated']} title={t('journey.unrated')}>
              <span aria-hidden>–</span>
              <span className="visually-hidden">{t('journey.unrated')}</span>
            </span>
          ) : (
            <FeelingSign value={value} isAssumed={isAssumed} />
          )}
        </span>
      </button>
    </li>
  )
})
