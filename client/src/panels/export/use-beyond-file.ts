import { useEffect, useState } from 'react'
import type { DataFormat } from './data-formats.ts'
import type { Beyond } from './data-source.ts'

/** How many bytes the pictures take that make a file impossible; null where there is none such, or none known yet. */
export function useBeyondFile(format: DataFormat | null): Beyond | null {
  const [found, setFound] = useState<{ id: DataFormat['id']; beyond: Beyond | null } | null>(null)
  useEffect(() => {
    if (!format?.beyond) return undefined
    const { id, beyond } = format
    const left = new AbortController()
    const find = async (): Promise<void> => {
      const now = await beyond(left.signal)
      if (!left.signal.aborted) setFound({ id, beyond: now })
    }
    // Who cannot be told now is told while the file is made.
    find().catch(() => undefined)
    return () => left.abort()
  }, [format])
  return found !== null && found.id === format?.id ? found.beyond : null
}
