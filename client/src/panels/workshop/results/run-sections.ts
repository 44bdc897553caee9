import type { BoardResult, WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import type { Phase } from '@wegpunkt/shared/workshop/phase'
import type { Run } from '@wegpunkt/shared/workshop/workshop'

/** One run of a workshop in which something was said in secret. */
export type RunSection = {
  readonly run: Run
  /** Null: it is not on the agenda any more. */
  readonly phase: Phase | null
  /** 1 for the first round of its phase; null where there is only one. */
  readonly round: number | null
  readonly result: BoardResult | null
  /** It is on now: what is said in it is not all said yet. */
  readonly isOn: boolean
}

/** In the order in which they began. Runs in which everybody saw everything have no results. */
export function runSections(view: WorkshopView, results: readonly BoardResult[]): readonly RunSection[] {
  const secret = view.runs.filter(({ secrecy }) => secrecy !== 'open')
  const byPhase = Map.groupBy(secret, ({ phase }) => phase)
  return secret.map((run) => {
    const rounds = byPhase.get(run.phase) ?? []
    return {
      run,
      phase: view.phases.find(({ id }) => id === run.phase) ?? null,
      round: rounds.length > 1 ? rounds.indexOf(run) + 1 : null,
      result: results.find((result) => result.run === run.id) ?? null,
      isOn: view.run === run.id,
    }
  })
}

/** What there is to pick from: those that have begun, the last first. */
export const begun = <W extends { readonly startedAt: number | null }>(workshops: readonly W[]): W[] =>
  workshops
    .filter(({ startedAt }) => startedAt !== null)
    .toSorted((a, b) => (b.startedAt ?? 0) - (a.startedAt ?? 0))
