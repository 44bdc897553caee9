import type { Answer } from '@wegpunkt/shared/journey/import/preview'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { importEvidence } from '../../../../api/import-evidence.ts'
import { useBoardInfo } from '../../../../editor/board-info.ts'
import { showToast } from '../../../../ui/toasts.ts'

type Options = { readonly onBusy: (isBusy: boolean) => void; readonly onDone: () => void }

type Sent = {
  /** How many are on the server; null: nothing is on its way. */
  readonly brought: number | null
  readonly error: unknown
  readonly isCalledOff: boolean
  readonly send: (answers: readonly Answer[]) => void
  readonly callOff: () => void
}

/** Sends answers with progress. What is called off, or left, adds nothing. */
export function useSendAnswers({ onBusy, onDone }: Options): Sent {
  const { t } = useTranslation('evidence')
  const { boardId } = useBoardInfo()
  const [brought, setBrought] = useState<number | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [isCalledOff, setCalledOff] = useState(false)
  const control = useRef<AbortController | null>(null)
  useEffect(() => () => control.current?.abort(), [])
  const run = async (answers: readonly Answer[]): Promise<void> => {
    const { signal } = (control.current = new AbortController())
    setError(null)
    setCalledOff(false)
    setBrought(0)
    onBusy(true)
    try {
      const { rows } = await importEvidence(boardId, answers, { signal, onProgress: setBrought })
      showToast({ message: t('import.done', { count: rows }) })
      onDone()
    } catch (failed) {
      if (signal.aborted) setCalledOff(true)
      else setError(failed)
    } finally {
      setBrought(null)
      onBusy(false)
    }
  }
  return {
    brought,
    error,
    isCalledOff,
    send: (answers) => void run(answers),
    callOff: () => control.current?.abort(),
  }
}
