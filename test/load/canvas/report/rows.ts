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

/** And beside it what a busy machine does not change. */
const work = (workload: string, times: number): Row[] => [
  {
    workload,
    measure: 'msPerFrame',
    title: 'the same: main thread a frame',
    unit: 'ms',
    better: 'less',
    target: { times },
  },
  {
    workload,
    measure: 'cpuMsPerFrame',
    title: 'the same: processor time of that',
    unit: 'ms',
    better: 'less',
    target: null,
  },
]

const atMost = (workload: string, measure: string, title: string, unit: string, most: number): Row => ({
  workload,
  measure,
  title,
  unit,
  better: 'less',
  target: { most },
})

/** The table, in the order in which it is printed, with the targets that the canvas was built for. */
export const rows: readonly Row[] = [
  frames('pan', 'pan at 100 %', 55),
  ...work('pan', 0.35),
  frames('drag', 'drag one note', 50),
  ...work('drag', 0.4),
  frames('drag100', 'drag 100 notes', 50),
  ...work('drag100', 0.17),
  // Ten changes a second are ten frames; a change that comes a little late is in the frame of the next one.
  frames('remote', '50 remote moves every 100 ms, half in view', 9.5),
  ...work('remote', 0.35),
  frames('remote100', 'the same with 100 notes selected', 9.5),
  ...work('remote100', 0.35),
  frames('whole', 'pan with the whole board in view', 50),
  ...work('whole', 0.05),
  frames('zoom', 'zoom 10 % to 100 % and back', 40),
  ...work('zoom', 0.35),
  atMost('zoom', 'longestTaskMs', 'the same: longest stall', 'ms', 100),
  atMost('open', 'freshMs', 'navigation to painted board, browser that was never there', 'ms', 1_000),
  atMost('open', 'warmMs', 'the same with a warm HTTP cache', 'ms', 1_000),
  atMost('heap', 'megabytes', 'JavaScript heap', 'MB', 60),
  atMost('type', 'p95', 'typing into a note: key to paint, p95', 'ms', 33),
  atMost('creep', 'heapGrowth', '20,000 gestures of five people: heap ÷ heap of a fresh load', '×', 1.1),
  {
    workload: 'creep',
    measure: 'dataGrowth',
    title: 'the same without compiled code',
    unit: '×',
    better: 'less',
    target: null,
  },
  atMost('creep', 'documentGrowth', 'the same: document ÷ document of a fresh load', '×', 1.1),
]
