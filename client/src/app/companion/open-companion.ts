import type { QueryClient } from '@tanstack/react-query'
import type { Subjects } from '@wegpunkt/shared/http/companion-routes'
import type { OwnSecrets } from '@wegpunkt/shared/workshop/secret'
import { NetworkFailure } from '../../api/call.ts'
import { contributeTo, handsQuery } from '../../api/companion.ts'
import { followWorkshop } from '../../api/follow-workshop.ts'
import { recall, remember } from '../../api/remembered.ts'
import { ON_PHONE } from '../../api/remembered-keys.ts'
import { askWorkshop, ownSecretsQuery, sayInSecret } from '../../api/workshops.ts'
import { systemClock } from '../../document/clock.ts'
import { type OpenFeed, openFeed } from './live/open-feed.ts'
import { type Outbox, createOutbox } from './live/outbox.ts'
import { Kept, type OutboxEntry } from './live/outbox-entry.ts'

export type Companion = {
  readonly id: string
  readonly feed: OpenFeed
  readonly outbox: Outbox
  readonly close: () => void
}

const nothing: Kept = { draft: '', entries: [] }

/** One workshop on one person's phone: what it says, and what they say. */
export function openCompanion(id: string, person: string, queries: QueryClient): Companion {
  const key = `${ON_PHONE}${id}.${person}`
  const feed = openFeed({
    id,
    ask: askWorkshop,
    follow: followWorkshop,
    clock: systemClock,
    wallClock: Date.now,
  })
  const outbox = createOutbox({
    kept: recall(key, (value) => Kept.safeParse(value).data) ?? nothing,
    keep: (kept) => remember(key, kept),
    send: (entry) => send(id, feed, queries, entry),
    clock: systemClock,
  })
  const wake = (): void => {
    if (document.visibilityState === 'hidden') return
    feed.wake()
    outbox.wake()
  }
  let { isLive, hands } = feed.get()
  const unsubscribe = feed.subscribe(() => {
    const now = feed.get()
    // Back again: what was kept is sent at once, and what one has said is asked for as it is.
    if (now.isLive && !isLive) {
      outbox.wake()
      void queries.invalidateQueries({ queryKey: ownSecretsQuery(id).queryKey })
    }
    if (now.hands !== hands) void queries.invalidateQueries({ queryKey: handsQuery(id).queryKey })
    ;({ isLive, hands } = now)
  })
  window.addEventListener('online', wake)
  document.addEventListener('visibilitychange', wake)
  outbox.wake()
  return {
    id,
    feed,
    outbox,
    close() {
      window.removeEventListener('online', wake)
      document.removeEventListener('visibilitychange', wake)
      unsubscribe()
      feed.close()
      outbox.close()
    },
  }
}

async function send(id: string, feed: OpenFeed, queries: QueryClient, { wish }: OutboxEntry): Promise<void> {
  if (wish.to === 'workshop') {
    const said = await sayInSecret(id, wish.command)
    queries.setQueryData<OwnSecrets[]>(ownSecretsQuery(id).queryKey, (known = []) => [
      ...known.filter(({ run }) => run !== said.run),
      said,
    ])
    return
  }
  const board = feed.get().view?.board
  // Sent once it is known where to.
  if (board === undefined) throw new NetworkFailure('The workshop is not known yet')
  const { command } = wish
  const { id: element } = await contributeTo(board, command)
  queries.setQueriesData<Subjects>({ queryKey: ['workshop-subjects', id] }, (known) => {
    if (!known) return known
    const others = known.own.filter((note) => note.id !== element)
    if (command.do === 'remove') return { ...known, own: others }
    const before = known.own.find((note) => note.id === element)
    const text = 'text' in command ? (command.text ?? '') : ''
    const note = { ...(before ?? { kind: 'note' as const, stage: null, lane: null }), id: element, text }
    return { ...known, own: [...others, note] }
  })
}
