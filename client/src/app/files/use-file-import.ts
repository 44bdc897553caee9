import { useQueryClient } from '@tanstack/react-query'
import type { FileJob, FilePreview } from '@wegpunkt/shared/http/file-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import { useEffect, useState } from 'react'
import { personasQuery } from '../../api/board-list.ts'
import { boardsQuery } from '../../api/boards.ts'
import { bringIn, callOffImport, sendAndLook } from '../../api/files.ts'
import { departmentsQuery } from '../../api/people.ts'
import { createErrand } from './errand.ts'

/**
 *   choosing → sending → looked → running → done        what fails goes back to choosing, with the reason
 */
export type ImportState =
  | { readonly step: 'choosing'; readonly error: unknown }
  | { readonly step: 'sending' | 'running'; readonly share: number }
  | { readonly step: 'looked'; readonly preview: FilePreview }
  | { readonly step: 'done'; readonly job: FileJob }

export type FileImport = {
  readonly state: ImportState
  readonly choose: (file: File) => void
  readonly run: (title: string | undefined) => void
  /** Stops what is under way and begins anew; nothing of it is left on the server. */
  readonly callOff: () => void
}

/** One import, from the file to the boards that come of it. */
export function useFileImport(): FileImport {
  const [state, setState] = useState<ImportState>({ step: 'choosing', error: null })
  const [errand] = useState(() => createErrand(callOffImport))
  const queries = useQueryClient()
  // Whoever closes the dialog calls off what is under way.
  useEffect(() => () => errand.callOff(), [errand])

  const work = async (signal: AbortSignal, next: () => Promise<ImportState>): Promise<void> => {
    try {
      const after = await next()
      if (!signal.aborted) setState(after)
    } catch (error) {
      if (signal.aborted) return
      errand.callOff()
      setState({ step: 'choosing', error })
    }
  }
  const showing = (step: 'sending' | 'running') => (share: number) => setState({ step, share })

  return {
    state,
    choose(file) {
      const { signal, begun } = errand.begin()
      setState({ step: 'sending', share: 0 })
      void work(signal, async () => {
        const { preview } = await sendAndLook(file, begun, { signal, progress: showing('sending') })
        if (!preview) throw new Problem('internal')
        return { step: 'looked', preview }
      })
    },
    run(title) {
      const [id, signal] = [errand.id(), errand.signal()]
      if (id === null || signal === null) return
      setState({ step: 'running', share: 0 })
      void work(signal, async () => {
        const job = await bringIn(id, title, { signal, progress: showing('running') })
        if (job.state !== 'done') throw failureOf(job)
        // Done, so that only the file is forgotten by this.
        errand.callOff()
        for (const { queryKey } of [boardsQuery, personasQuery, departmentsQuery])
          void queries.invalidateQueries({ queryKey })
        setState({ step: 'done', job })
        return { step: 'done', job }
      })
    },
    callOff() {
      errand.callOff()
      setState({ step: 'choosing', error: null })
    },
  }
}

export const failureOf = ({ problem, fault }: FileJob): Problem =>
  new Problem(problem ?? 'internal', fault ? { detail: fault } : {})
