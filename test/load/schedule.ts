import { setTimeout as sleep } from 'node:timers/promises'

export type Appointment = { readonly atMs: number; readonly act: () => void }

/** Acts at its times, counted from now, as well as a millisecond clock allows. Resolves when all is done. */
export async function keepTo(appointments: readonly Appointment[]): Promise<void> {
  const start = performance.now()
  const inOrder = appointments.toSorted((a, b) => a.atMs - b.atMs)
  let next = 0
  while (next < inOrder.length) {
    const now = performance.now() - start
    for (let due = inOrder[next]; due && due.atMs <= now; due = inOrder[next]) {
      due.act()
      next++
    }
    const wait = (inOrder[next]?.atMs ?? 0) - (performance.now() - start)
    await sleep(Math.max(1, wait))
  }
}
