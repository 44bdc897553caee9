import { serverNames } from '../servers/contestant.ts'
import { editTogether } from './edit-together.ts'
import type { Workload } from './workload.ts'

export const workloads: Readonly<Record<string, Workload>> = {
  crowd: {
    servers: serverNames,
    repeats: 1,
    measure: (contestant) =>
      editTogether(contestant, { people: 300, writers: 30, editsPerSecond: 10, measureMs: 10_000 }),
  },
  team: {
    servers: serverNames,
    repeats: 1,
    measure: (contestant) =>
      editTogether(contestant, { people: 50, writers: 10, editsPerSecond: 20, measureMs: 10_000 }),
  },
}
