import { creep } from './creep.ts'
import { dragHundred, dragOne } from './drag.ts'
import { heap, openBoard } from './open-board.ts'
import { pan, panWhole } from './pan.ts'
import { remoteMoves, remoteMovesWithSelection } from './remote-moves.ts'
import { typing } from './typing.ts'
import type { Workload } from './workload.ts'
import { zoom } from './zoom.ts'

/** By the names that `--only` takes, in the order of the table. */
export const workloads: Readonly<Record<string, Workload>> = {
  pan,
  drag: dragOne,
  drag100: dragHundred,
  remote: remoteMoves,
  remote100: remoteMovesWithSelection,
  whole: panWhole,
  zoom,
  open: openBoard,
  heap,
  type: typing,
  creep,
}

/** Those that are measured unless others are asked for. */
export const usualWorkloads = Object.keys(workloads).filter((name) => workloads[name]?.isLong !== true)
