import type { FileJob } from '@wegpunkt/shared/http/file-routes'
import { useEffect, useState } from 'react'
import { callOffExport, packWorkspace } from '../../api/files.ts'
import { createErrand } from './errand.ts'
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
  const [errand] = useState(() => createErrand(callOffExport))
  useEffect(() => () => errand.callOff(), [errand])

  const make = async (): Promise<void> => {
    const { signal, begun } = errand.begin()
    setState({ step: 'running', share: 0 })
    try {
      const progress = (share: number): void => setState({ step: 'running', share })
      const job = await packWorkspace(begun, { signal, progress })
      if (signal.aborted) return
      if (job.state !== 'done') throw failureOf(job)
      // From now on it is there to be loaded, and goes with its hour.
      errand.keep()
      setState({ step: 'done', job })
    } catch (error) {
      if (signal.aborted) return
      errand.callOff()
      setState({ step: 'idle', error })
    }
  }

  return {
    state,
    begin: () => void make(),
    callOff() {
      errand.callOff()
      setState({ step: 'idle', error: null })
    },
  }
}
