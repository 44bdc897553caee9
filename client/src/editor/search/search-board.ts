import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import type { Element, Kind, Lane, Stage } from '@wegpunkt/shared/board/schema'
import { longWordsOf, wordsOf } from '@wegpunkt/shared/board/words'
import { NO_DEPARTMENT, type SearchAsk, type Spot } from '../navigation/navigation.ts'
import type { LaidOut } from '../place/laid-out.ts'
import { type Rank, compareRanks } from '../arranging/rank.ts'
import { fold, wordsIn } from './fold.ts'

/** What of the board is named by a key, in the reader's language. */
export type Names = {
  readonly stage: (stage: Stage) => string
  readonly lane: (lane: Lane) => string
  readonly department: (key: string) => string
  readonly channel: (key: string) => string
}

/** Something that was found, with what it says. */
export type Hit = Spot & {
  readonly kind: Kind | 'stage' | 'lane'
  /** Where in the customer's order; null: beside the grid. */
  readonly stage: ElementId | null
  readonly text: string
  /** What else it says: description, channel, departments. The first that says a word explains why it was found. */
  readonly more: readonly string[]
}

/** Whether there is anything to search for. */
export const asksNothing = ({ text, kind, stage, department }: SearchAsk): boolean =>
  text.trim() === '' && kind === null && stage === null && department === null

/** Everything that says all the words and passes the filters, in the customer's order. */
export function searchBoard(laid: LaidOut, ask: SearchAsk, names: Names): Hit[] {
  if (asksNothing(ask)) return []
  const words = wordsIn(ask.text)
  const hits = [...lineHits(laid, ask, words, names)]
  const foldedName = remembered((name: string) => fold(name))
  for (const [id, element] of laid.board.elements) {
    if (ask.kind !== null && element.kind !== ask.kind) continue
    if (!isOfDepartment(element, ask.department)) continue
    const stage = stageOf(laid, element)
    if (ask.stage !== null && stage !== ask.stage) continue
    const own = foldedOf(element)
    const named = namesIn(element, names)
    const says = (word: string): boolean =>
      own.includes(word) || named.some((name) => foldedName(name).includes(word))
    if (!words.every(says)) continue
    const long = longWordsOf(element)
    const more = long === '' ? named : [long, ...named]
    hits.push({ at: 'element', id, kind: element.kind, stage, text: wordsOf(element), more })
  }
  return inOrder(laid, hits)
}

// Identity says that nothing changed: the board store keeps an element as it is until somebody changes it.
const folded = new WeakMap<Element, string>()

function foldedOf(element: Element): string {
  const known = folded.get(element)
  if (known !== undefined) return known
  const text = fold(`${wordsOf(element)}\n${longWordsOf(element)}`)
  folded.set(element, text)
  return text
}

function namesIn(element: Element, { department, channel }: Names): string[] {
  if (element.kind === 'note') return element.department === null ? [] : [department(element.department)]
  if (element.kind !== 'touchpoint') return []
  const departments = [...(element.department === null ? [] : [element.department]), ...element.supporting]
  const own = element.channel === '' ? [] : [channel(element.channel)]
  return [...own, ...departments.map(department)]
}

function isOfDepartment(element: Element, wanted: string | null): boolean {
  if (wanted === null) return true
  if (element.kind !== 'touchpoint' && element.kind !== 'note') return false
  if (wanted === NO_DEPARTMENT) return element.department === null
  return (
    element.department === wanted || (element.kind === 'touchpoint' && element.supporting.includes(wanted))
  )
}

function stageOf({ board }: LaidOut, element: Element): ElementId | null {
  if (isPlaced(element))
    return element.stage !== null && board.stages.has(element.stage) ? element.stage : null
  // A connector is where it begins.
  const from = typeof element.from === 'string' ? board.elements.get(element.from) : undefined
  return from && isPlaced(from) && from.stage !== null && board.stages.has(from.stage) ? from.stage : null
}

function* lineHits(
  { board }: LaidOut,
  ask: SearchAsk,
  words: readonly string[],
  names: Names,
): Generator<Hit> {
  // Filters other than the kind are about elements; without words, every line would be a hit.
  if (ask.stage !== null || ask.department !== null) return
  const says = (name: string): boolean => {
    const own = fold(name)
    return words.every((word) => own.includes(word))
  }
  const wanted = (kind: 'stage' | 'lane'): boolean => ask.kind === null || ask.kind === kind
  for (const [id, stage] of wanted('stage') ? board.stages : []) {
    const text = names.stage(stage)
    if (says(text)) yield { at: 'stage', id, kind: 'stage', stage: id, text, more: [] }
  }
  for (const [id, lane] of wanted('lane') ? board.lanes : []) {
    const text = names.lane(lane)
    if (says(text)) yield { at: 'lane', id, kind: 'lane', stage: null, text, more: [] }
  }
}

// Lanes first, since they belong to the whole journey; then stage by stage, what is beside the grid last.
function inOrder({ board }: LaidOut, hits: readonly Hit[]): Hit[] {
  const stages = new Map([...board.stages.keys()].map((id, index) => [id, index]))
  const lanes = new Map([...board.lanes.keys()].map((id, index) => [id, index]))
  const rankOf = ({ at, id, stage }: Hit): Rank => {
    if (at === 'lane') return [-1, lanes.get(id) ?? 0]
    const column = stage === null ? Infinity : (stages.get(stage) ?? Infinity)
    if (at === 'stage') return [column, -Infinity]
    const element = board.elements.get(id)
    if (!element || !isPlaced(element)) return [column, Infinity]
    return [column, element.at[0], lanes.get(element.lane ?? '') ?? Infinity, element.at[1]]
  }
  return hits
    .map((hit) => ({ hit, rank: rankOf(hit) }))
    .toSorted((a, b) => compareRanks(a.rank, b.rank))
    .map(({ hit }) => hit)
}

function remembered(compute: (input: string) => string): (input: string) => string {
  const known = new Map<string, string>()
  return (input) => {
    const result = known.get(input) ?? compute(input)
    known.set(input, result)
    return result
  }
}
