import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoardWorkshop } from '../../document/hooks.ts'
import { minutesLeft } from './minutes-left.ts'
import classes from './board.module.css'

const LOOK_EVERY_MS = 2_000

/** How much time the phase that is on has left, in words that change once a minute. */
export function WorkshopMinutes({ workshop }: { workshop: WorkshopView }) {
  const { t } = useTranslation('editor')
  const beside = useBoardWorkshop()
  const [now, setNow] = useState(() => beside.serverNow())
  useEffect(() => {
    const timer = setInterval(() => setNow(beside.serverNow()), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [beside])
  const left = minutesLeft(workshop, now)
  if (left === null) return null
  return (
    <span className={classes['minutes']}>
      {left.is === 'time' ? t(`workshop.${left.unit}`, left) : t(`workshop.${left.is}`)}
    </span>
  )
}
