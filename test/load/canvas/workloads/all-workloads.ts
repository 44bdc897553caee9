import { dragHundred, dragOne } from './drag.ts'
import { pan, panWhole } from './pan.ts'
import type { Workload } from './workload.ts'
import { zoom } from './zoom.ts'

/** By the names that `--only` takes, in the order of the table. */
export const workloads: Readonly<Record<string, Workload>> = {
  pan,
  drag: dragOne,
  drag100: dragHundred,
  whole: panWhole,
  zoom,
}
