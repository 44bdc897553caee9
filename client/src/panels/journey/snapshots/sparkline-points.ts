import { SCALE } from '@wegpunkt/shared/journey/parts/spread'

type Line = readonly (number | null)[]
export type Place = readonly [x: number, y: number]

/** Pieces of a line of grades in a picture of this size; where nobody said anything there is a gap. */
export function sparklineRuns(
  line: Line,
  { width, height, padding }: { width: number; height: number; padding: number },
): readonly (readonly Place[])[] {
  const [low, high] = SCALE
  const step = line.length > 1 ? (width - 2 * padding) / (line.length - 1) : 0
  const runs: Place[][] = []
  let run: Place[] | null = null
  line.forEach((value, i) => {
    if (value === null) {
      run = null
      return
    }
    if (!run) runs.push((run = []))
    run.push([padding + i * step, padding + ((height - 2 * padding) * (high - value)) / (high - low)])
  })
  return runs
}

/** What a curve says in a sentence: from where to where it goes, and its lowest and highest point. */
export function curveSummary(line: Line) {
  const said = line.filter((value) => value !== null)
  const [first] = said
  const last = said.at(-1)
  if (first === undefined || last === undefined) return null
  return { first, last, least: Math.min(...said), most: Math.max(...said), count: said.length }
}
