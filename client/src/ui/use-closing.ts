import { useEffect, useState } from 'react'

/**
 * What is opened for as long as the component is shown, and the inputs are the same; null until it is shown. What is
 * opened while rendering would stay open for ever where that rendering is thrown away.
 */
export function useClosing<T extends { close(): void }>(open: () => T, inputs: readonly unknown[]): T | null {
  const [opened, setOpened] = useState<T | null>(null)
  // oxlint-disable-next-line react/exhaustive-deps -- the caller names what it is made from
  useEffect(() => {
    const mine = open()
    // What is opened here listens: it may not be opened while rendering.
    // oxlint-disable-next-line react/set-state-in-effect
    setOpened(mine)
    return () => mine.close()
    // oxlint-disable-next-line react/exhaustive-deps -- the caller names what it is made from
  }, inputs)
  return opened
}
