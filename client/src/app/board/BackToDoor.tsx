import { useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent } from 'react'
import { useSaveStatus } from '../../document/hooks.ts'
import { doorOfGuest } from '../join/guest-places.ts'

/** Once a guest is no longer let onto the board, the door tells why: it is over, or they were put out. */
export function BackToDoor() {
  const { state } = useSaveStatus()
  const navigate = useNavigate()
  const leave = useEffectEvent(() => void navigate({ href: doorOfGuest() ?? '/w', replace: true }))
  useEffect(() => {
    if (state === 'ended') leave()
  }, [state])
  return null
}
