import { useQuery } from '@tanstack/react-query'
import type { Area } from '@wegpunkt/shared/http/companion-routes'
import type { Group } from '@wegpunkt/shared/workshop/group'
import { useTranslation } from 'react-i18next'
import { ownPartQuery } from '../../../api/companion.ts'
import { useMe } from '../../me.ts'
import { useCompanion, useView } from '../context.ts'
import { usePlaceText } from '../tasks/use-place-text.ts'
import { clockText } from '../timer/time-left.ts'
import { useClockLeft } from '../timer/use-clock-left.ts'
import classes from '../companion.module.css'

/** Which group one is in, how many they are, where on the board, and how long. */
export function MyGroup() {
  const me = useMe()
  const { groups } = useView()
  const at = groups.findIndex(({ people }) => people.includes(me.id))
  const group = groups[at]
  return group ? <Card group={group} number={at + 1} /> : null
}

function Card({ group, number }: { group: Group; number: number }) {
  const { t } = useTranslation('companion')
  const where = useWhere(group)
  return (
    <section className={classes['card']} aria-label={t('group.title')}>
      <div className={classes['bar']}>
        <h3 className={classes['label']}>{t('group.name', { number })}</h3>
        <GroupTime endsAt={group.endsAt} />
      </div>
      <p className={classes['small']}>
        {[t('group.people', { count: group.people.length }), where].filter(Boolean).join(' · ')}
      </p>
    </section>
  )
}

function useWhere({ id, focus }: Group): string {
  const { t } = useTranslation('companion')
  const companion = useCompanion()
  const { data } = useQuery(ownPartQuery(companion.id, `${id} ${JSON.stringify(focus)}`))
  const placeText = usePlaceText()
  if (focus.on === 'board') return t('group.board')
  return data?.area ? nameOf(data.area, placeText(data.area), t) : ''
}

function nameOf(
  { frame }: Area,
  place: string,
  t: ReturnType<typeof useTranslation<'companion'>>['t'],
): string {
  if (frame !== null) return frame.trim() === '' ? t('group.unnamed') : t('group.frame', { name: frame })
  return place === '' ? t('group.gone') : place
}

function GroupTime({ endsAt }: Pick<Group, 'endsAt'>) {
  const { t } = useTranslation('companion')
  const left = useClockLeft(endsAt)
  if (!left) return null
  return (
    <span role="timer" aria-label={t('clock.left')} className="tabular">
      {left.isOver ? t('group.over') : clockText(left.seconds)}
    </span>
  )
}
