import { hasVoice, phaseOf } from '@wegpunkt/shared/workshop/workshop-now'
import { useEffect } from 'react'
import { ownSecretsQuery, sayInSecret } from '../../../api/workshops.ts'
import { useBoardWorkshop, useWorkshop } from '../../../document/hooks.ts'
import { openKeptHere } from '../../../document/kept-here.ts'
import { openOtherTabs } from '../../../document/other-tabs.ts'
import { KEPT_ROUNDS } from '../../../document/waiting-here.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useEditor } from '../../../editor/context.ts'
import { askedIn } from '../../../editor/round/asked.ts'
import { openOwnRound } from './open-own-round.ts'
import { readSaid } from './unsaid.ts'
import { useQueryClient } from '@tanstack/react-query'

/** Opens one's own part in the round that is on, for keys, canvas and sheet alike. Renders nothing. */
export function RoundParts() {
  const editor = useEditor()
  const client = useQueryClient()
  const { me } = useBoardInfo()
  const live = useBoardWorkshop()
  const view = useWorkshop()
  const asked = askedIn(view)
  const [id, run, activity] = [view?.id, asked?.run, asked?.activity]
  const name = `${me.id}/${editor.document.boardId}`
  const isNeutral = view !== null && !hasVoice(view, me.id)

  useEffect(() => {
    if (id === undefined || run === undefined || activity === undefined) return undefined
    const phase = latestPhase(() => live.get(), run)
    const query = ownSecretsQuery(id)
    const round = openOwnRound({
      asked: { run, activity },
      isNeutral,
      phase,
      store: editor.document.store,
      load: () => client.fetchQuery({ ...query, staleTime: 0 }),
      say: (command) => sayInSecret(id, command),
      kept: openKeptHere(`${KEPT_ROUNDS}${name}/`, readSaid),
      said: () => tabs.tell(),
    })
    const refresh = (): void => round.refresh()
    // Says that there is something new, and nothing of what it is.
    const tabs = openOtherTabs(`wegpunkt-round-${run}`, refresh)
    const listening = new AbortController()
    const { signal } = listening
    document.addEventListener('visibilitychange', refresh, { signal })
    window.addEventListener('focus', refresh, { signal })
    window.addEventListener('online', () => round.retryNow(), { signal })
    const stopCounting = editor.document.countUnsaved(round.waiting)
    editor.round.set(round)
    return () => {
      listening.abort()
      stopCounting()
      editor.round.set(null)
      round.close()
      tabs.close()
    }
  }, [editor, client, live, id, run, activity, isNeutral, name])
  return null
}

type View = ReturnType<typeof useWorkshop>

/** The phase of a run as it is now, and as it was last when the workshop is gone. */
function latestPhase(get: () => View, run: string) {
  const find = () => {
    const view = get()
    const one = view?.runs.find((it) => it.id === run)
    return (view && one && phaseOf(view, one)) ?? null
  }
  let last = find()
  return () => {
    last = find() ?? last
    return last ?? { focus: { on: 'board' as const }, votes: 0, perElement: 0 }
  }
}
