import { useEffect, useMemo } from 'react'

/** What is opened for as long as the component is shown, and the inputs are the same. */
export function useClosing<T extends { close(): void }>(open: () => T, inputs: readonly unknown[]): T {
  // oxlint-disable-next-line react/exhaustive-deps -- the caller names what it is made from
  const opened = useMemo(open, inputs)
  useEffect(() => () => opened.close(), [opened])
  return opened
}
