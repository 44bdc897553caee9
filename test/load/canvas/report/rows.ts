/** What is asked of ours: at least or at most so much, or at most a part of Excalidraw's figure. */
export type Target = { readonly least: number } | { readonly most: number } | { readonly times: number }

export type Row = {
  readonly workload: string
  /** The name under which the workload gives the value. */
  readonly measure: string
  readonly title: string
  readonly unit: string
  /** Which of two figures is the better one. */
  readonly better: 'more' | 'less'
  /** Null: told, and nothing is asked of it. */
  readonly target: Target | null
}

const frames = (workload: string, title: string, least: number): Row => ({
  workload,
  measure: 'framesPerSecond',
  title: `${title}: frames a second`,
  unit: '',
  better: 'more',
  target: { least },
})

const work = (workload: string, times: number): Row => ({
  workload,
  measure: 'msPerFrame',
  title: 'the same: main thread a frame',
  unit: 'ms',
  better: 'less',
  target: { times },
})

/** The table, in the order in which it is printed, with the targets that the canvas was built for. */
export const rows: readonly Row[] = [
  frames('pan', 'pan at 100 %', 55),
  work('pan', 0.35),
  frames('drag', 'drag one note', 50),
  work('drag', 0.4),
  frames('drag100', 'drag 100 notes', 50),
  work('drag100', 0.17),
  frames('whole', 'pan with the whole board in view', 50),
  work('whole', 0.05),
  frames('zoom', 'zoom 10 % to 100 % and back', 40),
  work('zoom', 0.35),
  {
    workload: 'zoom',
    measure: 'longestTaskMs',
    title: 'the same: longest stall',
    unit: 'ms',
    better: 'less',
    target: { most: 100 },
  },
]
