import { useQueryClient } from '@tanstack/react-query'
import type { FileJob, FilePreview } from '@wegpunkt/shared/http/file-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import { useEffect, useRef, useState } from 'react'
import { personasQuery } from '../../api/board-list.ts'
import { boardsQuery } from '../../api/boards.ts'
import { bringIn, callOffImport, sendAndLook } from '../../api/files.ts'
import { departmentsQuery } from '../../api/people.ts'

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
  const queries = useQueryClient()
  const under = useRef<{ id: string | null; stop: AbortController } | null>(null)

  const forget = (): void => {
    const { current } = under
    under.current = null
    current?.stop.abort()
    // Gone with its hour where the server does not hear of it.
    if (current?.id) void callOffImport(current.id).catch(() => undefined)
  }
  // Whoever closes the dialog calls off what is under way.
  useEffect(() => forget, [])

  const work = async (does: (signal: AbortSignal) => Promise<ImportState>): Promise<void> => {
    const { stop } = under.current ?? { stop: new AbortController() }
    try {
      const next = await does(stop.signal)
      if (!stop.signal.aborted) setState(next)
    } catch (error) {
      if (stop.signal.aborted) return
      forget()
      setState({ step: 'choosing', error })
    }
  }

  const share = (step: 'sending' | 'running') => (done: number) => setState({ step, share: done })

  return {
    state,
    choose(file) {
      forget()
      const current = { id: null as string | null, stop: new AbortController() }
      under.current = current
      setState({ step: 'sending', share: 0 })
      void work(async (signal) => {
        const begun = (id: string): void => void (current.id = id)
        const { preview } = await sendAndLook(file, begun, { signal, progress: share('sending') })
        if (!preview) throw new Problem('internal')
        return { step: 'looked', preview }
      })
    },
    run(title) {
      const id = under.current?.id
      if (!id) return
      setState({ step: 'running', share: 0 })
      void work(async (signal) => {
        const job = await bringIn(id, title, { signal, progress: share('running') })
        if (job.state !== 'done') throw failureOf(job)
        under.current = null
        void callOffImport(id).catch(() => undefined)
        for (const { queryKey } of [boardsQuery, personasQuery, departmentsQuery])
          void queries.invalidateQueries({ queryKey })
        return { step: 'done', job }
      })
    },
    callOff() {
      forget()
      setState({ step: 'choosing', error: null })
    },
  }
}

export const failureOf = ({ problem, fault }: FileJob): Problem =>
  new Problem(problem ?? 'internal', fault ? { detail: fault } : {})
