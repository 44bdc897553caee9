import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { createContext, use, useSyncExternalStore } from 'react'
import type { Feed } from './live/open-feed.ts'
import type { OutboxState } from './live/outbox.ts'
import type { Companion } from './open-companion.ts'

export const CompanionContext = createContext<Companion | null>(null)

export function useCompanion(): Companion {
  const companion = use(CompanionContext)
  if (!companion) throw new Error('no workshop is around this component')
  return companion
}

export function useFeed(): Feed {
  const { feed } = useCompanion()
  return useSyncExternalStore(feed.subscribe, feed.get)
}

/** The workshop, where it is known to be there. */
export function useView(): WorkshopView {
  const { view } = useFeed()
  if (!view) throw new Error('the workshop is not there yet')
  return view
}

export function useOutbox(): OutboxState {
  const { outbox } = useCompanion()
  return useSyncExternalStore(outbox.subscribe, outbox.get)
}
