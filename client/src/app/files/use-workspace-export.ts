import type { FileJob } from '@wegpunkt/shared/http/file-routes'
import { useEffect, useRef, useState } from 'react'
import { callOffExport, packWorkspace } from '../../api/files.ts'
import { failureOf } from './use-file-import.ts'

type State =
  | { readonly step: 'idle'; readonly error: unknown }
  | { readonly step: 'running'; readonly share: number }
  | { readonly step: 'done'; readonly job: FileJob }

type WorkspaceExporting = {
  readonly state: State
  readonly begin: () => void
  readonly callOff: () => void
}

/** One archive at a time. Whoever leaves the page calls off the one that is not made yet. */
export function useWorkspaceExport(): WorkspaceExporting {
  const [state, setState] = useState<State>({ step: 'idle', error: null })
  const under = useRef<{ id: string | null; stop: AbortController } | null>(null)
  const forget = (): void => {
    const { current } = under
    under.current = null
    current?.stop.abort()
    if (current?.id) void callOffExport(current.id).catch(() => undefined)
  }
  useEffect(() => forget, [])

  const make = async (): Promise<void> => {
    const current = { id: null as string | null, stop: new AbortController() }
    under.current = current
    const { signal } = current.stop
    setState({ step: 'running', share: 0 })
    try {
      const job = await packWorkspace((id) => void (current.id = id), {
        signal,
        progress: (share) => setState({ step: 'running', share }),
      })
      if (signal.aborted) return
      if (job.state !== 'done') throw failureOf(job)
      // From now on it is there to be loaded, and goes with its hour.
      under.current = null
      setState({ step: 'done', job })
    } catch (error) {
      if (signal.aborted) return
      forget()
      setState({ step: 'idle', error })
    }
  }

  return {
    state,
    begin: () => void make(),
    callOff() {
      forget()
      setState({ step: 'idle', error: null })
    },
  }
}
