import type { Element, Kind } from './schema.ts'

/** Which key of each kind is typed together, and so is a `Y.Text`. */
export const textKeyOf = {
  touchpoint: 'title',
  note: 'text',
  text: 'text',
  shape: 'text',
  connector: 'text',
  ink: null,
  image: 'description',
  frame: 'title',
} as const satisfies Record<Kind, string | null>
export type TextKey = NonNullable<(typeof textKeyOf)[Kind]>

/** A second text of a kind that is typed together: the Markdown beside the board. */
export const longTextKeyOf: Readonly<Partial<Record<Kind, string>>> = { touchpoint: 'description' }
type LongTextKey = 'description'
/** What is typed letter by letter, and never set as a whole. */
export type TypedKey = TextKey | LongTextKey

/** The text of an element that is typed together; empty for a kind that bears none. */
export function wordsOf(element: Element): string {
  const key: string | null = textKeyOf[element.kind]
  const text = key === null ? '' : (element as Record<string, unknown>)[key]
  return typeof text === 'string' ? text : ''
}

/** The long text of an element; empty where its kind has none. */
export const longWordsOf = (element: Element): string =>
  element.kind === 'touchpoint' ? (element.description ?? '') : ''
