import type { ElementId } from '../board/element-id.ts'
import { type CurvePoint, type EmotionCurve, emotionCurve } from './emotion-curve.ts'
import type { Journey } from './journey.ts'
import { oncePer } from './parts/once-per.ts'

/** From here on a touchpoint counts as good. */
const GOOD = 1

/** What the team thinks against what customers say (METHOD.md M31). */
export type SelfImage = {
  /** The largest difference first; where the team thinks too well of itself the gap is above 0. */
  readonly gaps: readonly { readonly touchpoint: ElementId; readonly gap: number }[]
  /** How many of the touchpoints that both have rated each holds for good: 0.8 against 0.15 in the study. Null for none. */
  readonly good: { readonly team: number; readonly customers: number } | null
}

/** For one persona. Estimates are no customers' view. */
export const selfImage = (journey: Journey, persona: string): SelfImage =>
  imageIn(emotionCurve(journey, persona))

const imageIn: (curve: EmotionCurve) => SelfImage = oncePer(({ touchpoints }: EmotionCurve) => {
  const both = touchpoints.flatMap((point) => bothSides(point) ?? [])
  const share = (isGood: (point: BothSides) => boolean): number => both.filter(isGood).length / both.length
  return {
    gaps: both
      .filter(({ gap }) => gap !== 0)
      .map(({ touchpoint, gap }) => ({ touchpoint, gap }))
      .toSorted((a, b) => Math.abs(b.gap) - Math.abs(a.gap)),
    good:
      both.length === 0
        ? null
        : { team: share(({ team }) => team >= GOOD), customers: share(({ customers }) => customers >= GOOD) },
  }
})

type BothSides = { touchpoint: ElementId; gap: number; team: number; customers: number }

function bothSides({ touchpoint, gap, team, customers }: CurvePoint): BothSides | null {
  if (gap === null || !team || !customers || customers.isEstimate) return null
  return { touchpoint, gap, team: team.median, customers: customers.median }
}
