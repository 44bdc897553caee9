import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { EvidenceType } from '@wegpunkt/shared/journey/row-choices'
import type { RowOf } from '@wegpunkt/shared/journey/row-fields'
import { createValueStore } from '../../../document/value-store.ts'

export type EvidenceRow = RowOf<'evidence'>

/** Null: whatever it is. */
export type EvidenceFilter = {
  readonly text: string
  readonly type: EvidenceType | null
  readonly touchpoint: ElementId | null
  readonly persona: string | null
}

export const noFilter: EvidenceFilter = { text: '', type: null, touchpoint: null, persona: null }

/** What is shown of the evidence, for whoever leads there from a touchpoint. Not kept. */
export const shownEvidence = createValueStore<EvidenceFilter>(noFilter)

/** What was learnt last comes first; what has no day comes by when it was written down. */
export const latestFirst = (rows: Iterable<EvidenceRow>): readonly EvidenceRow[] =>
  [...rows].toSorted((a, b) => {
    const [day, other] = [a.date ?? a.createdAt.slice(0, 10), b.date ?? b.createdAt.slice(0, 10)]
    return day === other ? (a.createdAt < b.createdAt ? 1 : -1) : day < other ? 1 : -1
  })

/** Every word has to be somewhere in quote, source or the titles of the touchpoints. */
export function filterEvidence(
  rows: readonly EvidenceRow[],
  { text, type, touchpoint, persona }: EvidenceFilter,
  titleOf: (id: ElementId) => string,
): readonly EvidenceRow[] {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  const isAsked = (row: EvidenceRow): boolean =>
    (type === null || row.type === type) &&
    (touchpoint === null || isAbout(row, touchpoint)) &&
    (persona === null || row.ratings.some((rating) => rating.persona === persona))
  const said = (row: EvidenceRow): string =>
    [row.quote, row.source, ...aboutOf(row).map(titleOf)].join('\n').toLocaleLowerCase()
  return rows.filter((row) => {
    if (!isAsked(row)) return false
    if (words.length === 0) return true
    const all = said(row)
    return words.every((word) => all.includes(word))
  })
}

/** The touchpoints that it is about, each once. */
export const aboutOf = ({
  touchpointIds,
  ratings,
}: Pick<EvidenceRow, 'touchpointIds' | 'ratings'>): ElementId[] => [
  ...new Set([...touchpointIds, ...ratings.map((rating) => rating.touchpoint)]),
]

const isAbout = ({ touchpointIds, ratings }: EvidenceRow, id: ElementId): boolean =>
  touchpointIds.includes(id) || ratings.some(({ touchpoint }) => touchpoint === id)
