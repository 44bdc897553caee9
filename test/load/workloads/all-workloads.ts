import { serverNames } from '../servers/contestant.ts'
import { editTogether } from './edit-together.ts'
import { manyBoards } from './many-boards.ts'
import { moveCursors } from './move-cursors.ts'
import { openCold } from './open-cold.ts'
import { pastIds } from './past-ids.ts'
import { scriptedHour } from './scripted-hour.ts'
import type { Workload } from './workload.ts'

/** Those that know what a board is. */
const withBoards = serverNames.filter((name) => name !== 'bare')

/** By the names under which they are chosen; `report/rows.ts` says what each is about. */
export const workloads: Readonly<Record<string, Workload>> = {
  crowd: {
    servers: serverNames,
    repeats: 1,
    measure: (server) =>
      editTogether(server, { people: 300, writers: 30, editsPerSecond: 10, measureMs: 10_000 }),
  },
  team: {
    servers: serverNames,
    repeats: 1,
    measure: (server) =>
      editTogether(server, { people: 50, writers: 10, editsPerSecond: 20, measureMs: 10_000 }),
  },
  cursors: { servers: withBoards, repeats: 1, measure: moveCursors },
  cold: { servers: withBoards, repeats: 3, measure: (server) => openCold(server, 1) },
  cold100: { servers: withBoards, repeats: 1, measure: (server) => openCold(server, 100) },
  boards: { servers: withBoards, repeats: 1, measure: manyBoards },
  ids: { servers: withBoards, repeats: 1, measure: pastIds },
  storage: { servers: ['ours'], repeats: 1, measure: scriptedHour },
  idle: {
    servers: serverNames,
    repeats: 1,
    measure: (server) =>
      editTogether(server, { people: 2, writers: 1, editsPerSecond: 2, measureMs: 12_000 }),
  },
}
