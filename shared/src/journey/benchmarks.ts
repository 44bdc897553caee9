import type { ElementId } from '../board/element-id.ts'
import type { Board } from '../board/read.ts'
import type { Benchmark } from '../board/method-schema.ts'
import { stepsOf } from './parts/steps.ts'

/** All whose service customers measure ours by, for ideas (METHOD.md M11), in the customer's order. */
export const benchmarks = (
  board: Board,
): readonly { readonly touchpoint: ElementId; readonly benchmark: Benchmark }[] =>
  stepsOf(board).flatMap(({ id, touchpoint: { benchmark } }) =>
    benchmark && benchmark.who.trim() !== '' ? [{ touchpoint: id, benchmark }] : [],
  )
