import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { handsQuery } from '../../../api/companion.ts'
import { followWorkshop } from '../../../api/follow-workshop.ts'

/** Asks for the hands again whenever the workshop's events say that they have changed, for as long as `isOn`. */
export function useFollowedHands(workshop: string, isOn: boolean): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (!isOn) return undefined
    let told: number | null = null
    const following = followWorkshop(workshop, {
      heard({ hands }, isFirst) {
        if (isFirst || hands !== told)
          void queries.invalidateQueries({ queryKey: handsQuery(workshop).queryKey })
        told = hands
      },
      lost: () => undefined,
    })
    return () => following.close()
  }, [queries, workshop, isOn])
}
