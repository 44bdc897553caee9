import type { ShowRule } from '@wegpunkt/shared/links/show-rule'
import type { StoredState } from '../stored-state.ts'
import type { Projected } from './projection.ts'

/*
 * What the main thread and the thread of the projections say to each other, in order. A source is a board, or one of
 * its snapshots; a projection is a source by a rule.
 */
export type ToProjector =
  | { readonly do: 'open'; readonly source: string; readonly updates: readonly Uint8Array[] }
  | { readonly do: 'open-snapshot'; readonly source: string; readonly stored: StoredState }
  | {
      readonly do: 'project'
      readonly source: string
      readonly projection: string
      readonly rule: ShowRule
    }
  /** Committed since. */
  | { readonly do: 'update'; readonly source: string; readonly updates: readonly Uint8Array[] }
  /** What somebody lacks who has come so far. */
  | { readonly do: 'state'; readonly projection: string; readonly request: number; readonly clock: number }
  | { readonly do: 'drop'; readonly projection: string }
  | { readonly do: 'close'; readonly source: string }

export type FromProjector =
  | {
      readonly is: 'projected'
      readonly projection: string
      readonly client: number
      readonly clock: number
      readonly elements: readonly string[]
      readonly assets: readonly string[]
      readonly grid: readonly string[]
      readonly departments: readonly string[]
    }
  | ({ readonly is: 'changed'; readonly projection: string } & Projected)
  | {
      readonly is: 'state'
      readonly projection: string
      readonly request: number
      readonly parts: readonly Uint8Array[]
      readonly clock: number
    }
  /** It cannot be shown by its rule, or by none, as a damaged snapshot. */
  | {
      readonly is: 'failed'
      readonly projection: string
      readonly of: 'rule' | 'source'
      readonly error: string
    }
  /** After each message, with how long it took. */
  | { readonly is: 'done'; readonly name: ToProjector['do']; readonly ms: number }
