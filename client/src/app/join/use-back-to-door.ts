import { useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent } from 'react'
import { useMe } from '../me.ts'
import { doorOfGuest } from './guest-places.ts'

/** Once a guest is no longer let in, the door tells why: it is over, or they were put out. */
export function useBackToDoor(isOut: boolean): void {
  const isGuest = useMe().guest !== null
  const navigate = useNavigate()
  const leave = useEffectEvent(() => void navigate({ href: doorOfGuest() ?? '/w', replace: true }))
  useEffect(() => {
    if (isGuest && isOut) leave()
  }, [isGuest, isOut])
}
