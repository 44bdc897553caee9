import type { Protocol } from '@wegpunkt/shared/workshop/protocol/protocol'

/** The same protocol where it has no more notes than that; else with the first of them. */
export function firstNotes(protocol: Protocol, most: number): Protocol {
  const all = protocol.notes.reduce((sum, { notes }) => sum + notes.length, 0)
  if (all <= most) return protocol
  let left = most
  const notes = protocol.notes.flatMap((run) => {
    const some = run.notes.slice(0, left)
    left -= some.length
    return some.length === 0 ? [] : [{ ...run, notes: some }]
  })
  return { ...protocol, notes }
}
