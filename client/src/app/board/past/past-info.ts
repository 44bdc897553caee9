import type { Persona } from '@wegpunkt/shared/http/persona-routes'
import { type KeptRows, erasedIn, rowsOf } from '@wegpunkt/shared/journey/kept-rows'
import { type AnyRow, type RowState, noRowState } from '@wegpunkt/shared/journey/row-state'
import type { Rows } from '@wegpunkt/shared/journey/rows'
import type { BoardInfo } from '../../../editor/board-info.ts'

type Gone = { readonly row: string; readonly persona: string }

/**
 * What was known beside the board at the time of a snapshot, in the words of today. `gone` says how a row is called
 * that is erased, and a persona that is.
 */
export function pastInfo(info: BoardInfo, kept: KeptRows, persona: string, gone: Gone): BoardInfo {
  const isThere = info.personas.some(({ id }) => id === persona)
  const isAnybody = isThere || info.personas.length === 0
  return {
    ...info,
    personas: isAnybody ? info.personas : [...info.personas, { ...blank, id: persona, name: gone.persona }],
    rows: pastRows(kept, info.rows, gone.row),
    rowState: pastRowState(kept, info.rowState),
  }
}

export function pastRows(kept: KeptRows, today: Rows, erased: string): Rows {
  const rows = rowsOf(kept, today)
  const gone = erasedIn(kept, today)
  const named = <R extends { readonly id: string }>(ones: readonly R[], words: Partial<R>): readonly R[] =>
    ones.map((row) => (gone.has(row.id) ? { ...row, ...words } : row))
  return {
    ...rows,
    evidence: named(rows.evidence, { quote: erased }),
    measures: named(rows.measures, { title: erased }),
    kpis: named(rows.kpis, { name: erased }),
    stories: named(rows.stories, { title: erased }),
  }
}

/** Of the rows of today those that there were, with what they said of figures then. */
function pastRowState(kept: KeptRows, { byKind, personas, version, erased }: RowState): RowState {
  const then = <R extends AnyRow>(now: ReadonlyMap<string, R>, ones: readonly { readonly id: string }[]) =>
    new Map(
      ones.flatMap((one): [string, R][] => {
        const row = now.get(one.id)
        return row ? [[one.id, { ...row, ...one }]] : []
      }),
    )
  return {
    version,
    personas,
    erased,
    workshop: null,
    results: 0,
    locked: null,
    comments: 0,
    byKind: {
      ...noRowState.byKind,
      evidence: then(byKind.evidence, kept.evidence),
      measure: then(byKind.measure, kept.measures),
      kpi: then(byKind.kpi, kept.kpis),
      story: then(byKind.story, kept.stories),
      nps: then(byKind.nps, kept.nps),
    },
  }
}

const blank: Omit<Persona, 'id' | 'name'> = {
  type: 'customer',
  segment: '',
  quote: '',
  goals: '',
  frustrations: '',
  economicWeight: null,
  complexity: null,
  rolloutStage: null,
  archived: true,
  portrait: null,
  author: null,
}
