/** Where one goes on: the same row while it stays, else the one after it, or before it where it was the last. */
export function focusBeside(row: HTMLElement | null, isGoing: boolean): void {
  if (!row) return
  const next = isGoing ? (row.nextElementSibling ?? row.previousElementSibling) : row
  next?.querySelector<HTMLElement>('button')?.focus()
}
