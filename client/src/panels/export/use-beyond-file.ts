import { useEffect, useState } from 'react'
import type { DataFormat } from './data-formats.ts'

/** How many bytes the pictures take that make a file impossible; null where there is none such, or none known yet. */
export function useBeyondFile(format: DataFormat | null): number | null {
  const [found, setFound] = useState<{ id: DataFormat['id']; bytes: number | null } | null>(null)
  useEffect(() => {
    if (!format?.beyond) return undefined
    const { id, beyond } = format
    const left = new AbortController()
    const find = async (): Promise<void> => {
      const bytes = await beyond(left.signal)
      if (!left.signal.aborted) setFound({ id, bytes })
    }
    // Who cannot be told now is told while the file is made.
    find().catch(() => undefined)
    return () => left.abort()
  }, [format])
  return found !== null && found.id === format?.id ? found.bytes : null
}
