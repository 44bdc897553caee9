import { Counter, Gauge, Histogram, type Registry } from 'prom-client'

export type RoomMetrics = ReturnType<typeof roomMetrics>

/** What the relay counts. A registry takes each name once, so call this once a registry. */
export function roomMetrics(registry: Registry) {
  const registers = [registry]
  const accepted = { new: new Tally(), known: new Tally() }
  const presence = { in: new Tally(), out: new Tally() }
  return {
    connections: new Gauge({ name: 'wegpunkt_connections', help: 'Open WebSockets', registers }),
    viewers: new Gauge({
      name: 'wegpunkt_viewers',
      help: 'Open WebSockets of people who look by a link',
      registers,
    }),
    rooms: new Gauge({ name: 'wegpunkt_rooms', help: 'Boards in memory', registers }),
    accepted: told(accepted, {
      name: 'wegpunkt_updates_accepted_total',
      help: 'Document updates by what they brought: new or known',
      label: 'fit',
      registers,
    }),
    refused: new Counter({
      name: 'wegpunkt_updates_refused_total',
      help: 'Document updates that were refused, by reason',
      labelNames: ['reason'] as const,
      registers,
    }),
    closed: new Counter({
      name: 'wegpunkt_sockets_closed_total',
      help: 'Sockets that the server closed, by close code',
      labelNames: ['code'] as const,
      registers,
    }),
    commits: new Histogram({
      name: 'wegpunkt_commit_seconds',
      help: 'Time of one commit of updates to the database',
      buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1, 5],
      registers,
    }),
    commitRows: new Histogram({
      name: 'wegpunkt_commit_rows',
      help: 'Boards in one commit',
      buckets: [1, 2, 5, 10, 20, 50, 100, 500],
      registers,
    }),
    commitUpdates: new Histogram({
      name: 'wegpunkt_commit_updates',
      help: 'Updates in one commit',
      buckets: [1, 2, 5, 10, 20, 50, 100, 500, 1_000],
      registers,
    }),
    commitFailures: new Counter({
      name: 'wegpunkt_commit_failures_total',
      help: 'Commits that failed and are tried again',
      registers,
    }),
    unsavedBytes: new Gauge({
      name: 'wegpunkt_unsaved_bytes',
      help: 'Bytes that wait for the disk',
      registers,
    }),
    projections: new Histogram({
      name: 'wegpunkt_projection_seconds',
      help: 'Time that a thread takes to show a change to those who look by links',
      buckets: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 1],
      registers,
    }),
    presence: told(presence, {
      name: 'wegpunkt_presence_frames_total',
      help: 'Presence frames from clients (in) and to clients (out)',
      label: 'way',
      registers,
    }),
  }
}

/** A number that is raised for every edit and every cursor; a counter would look up its labels each time. */
class Tally {
  count = 0
}

/** Reports tallies under a counter, a label value each, whenever somebody asks. */
function told<Name extends string>(
  tallies: Readonly<Record<Name, Tally>>,
  { label, ...rest }: { name: string; help: string; label: string; registers: Registry[] },
): Readonly<Record<Name, Tally>> {
  void new Counter({
    ...rest,
    labelNames: [label],
    collect() {
      this.reset()
      for (const [name, { count }] of Object.entries<Tally>(tallies)) this.inc({ [label]: name }, count)
    },
  })
  return tallies
}
