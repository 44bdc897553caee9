import { uuidv4 } from 'lib0/random'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Parked } from '@wegpunkt/shared/http/protocol-routes'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parkInWorkshop, parkedQuery, unparkInWorkshop } from '../../../api/protocols.ts'
import { showToast } from '../../../ui/toasts.ts'
import { useProblemText } from '../../../ui/use-problem-text.ts'

type Wish = { readonly text?: string; readonly element?: string }

/** What is parked in a workshop, asked for again whenever the workshop changes, and what one does to it. */
export function useParking(workshop: string, version: number) {
  const { t } = useTranslation('protocol')
  const queries = useQueryClient()
  const problemText = useProblemText()
  const query = parkedQuery(workshop, version)
  const { data } = useQuery({ ...query, placeholderData: keepPreviousData })
  const [isBusy, setIsBusy] = useState(false)
  // The same wish after a lost answer has the same key, so that nothing is parked twice.
  const last = useRef({ wish: '', key: '' })
  const keyFor = (wish: Wish): string => {
    const words = JSON.stringify(wish)
    if (last.current.wish !== words) last.current = { wish: words, key: uuidv4() }
    return last.current.key
  }
  const show = (parked: Parked[]): void => void queries.setQueryData(query.queryKey, parked)
  const attempt = async (act: () => Promise<void>): Promise<boolean> => {
    setIsBusy(true)
    try {
      await act()
      return true
    } catch (error) {
      const message = t('parking.failed', { why: problemText(error) })
      showToast({ color: 'red', message, role: 'alert' })
      return false
    } finally {
      setIsBusy(false)
    }
  }
  return {
    parked: data ?? [],
    isBusy,
    /** False where it could not be parked, which has been said then. */
    park: (wish: Wish): Promise<boolean> =>
      attempt(async () => {
        show(await parkInWorkshop(workshop, { key: keyFor(wish), ...wish }))
        last.current = { wish: '', key: '' }
      }),
    remove: (id: string): Promise<boolean> =>
      attempt(async () => {
        await unparkInWorkshop(workshop, id)
        show((data ?? []).filter((one) => one.id !== id))
      }),
  }
}
