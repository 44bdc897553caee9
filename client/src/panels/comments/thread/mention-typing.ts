import { mentionOf } from '@wegpunkt/shared/comments/mentions'

/** Somebody who is named in a field, and by which words. */
export type Named = { readonly id: string; readonly name: string }

/** What is being typed behind an `@`, and where that begins. */
export type Asking = { readonly from: number; readonly query: string }

/** A name has spaces, but nobody means one after so many. */
const ASKING = /(?:^|[\s(])@([\p{L}\p{N}.'’-]*(?: [\p{L}\p{N}.'’-]*){0,2})$/u
const MOST_SHOWN = 6

/** Whether the text before the caret asks for somebody. */
export function askingAt(text: string, caret: number): Asking | null {
  const match = ASKING.exec(text.slice(0, caret))
  if (!match) return null
  const query = match[1] ?? ''
  return { from: caret - query.length - 1, query }
}

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase()

/** Who may be meant: their name, or a word of it, begins so. */
export function peopleFor(people: readonly Named[], query: string): Named[] {
  const asked = plain(query)
  return people
    .filter(({ name }) => plain(name).startsWith(asked) || plain(name).includes(` ${asked}`))
    .slice(0, MOST_SHOWN)
}

/** The text with the name of who was picked, and where the caret is then. */
export function withName(
  text: string,
  { from, query }: Asking,
  { name }: Named,
): { readonly text: string; readonly caret: number } {
  const after = text.slice(from + 1 + query.length)
  // What ends a sentence, and a space that is there already, follow at once.
  const gap = /^(?:[\p{L}\p{N}@]|$)/u.test(after) ? ' ' : ''
  const before = `${text.slice(0, from)}@${name}${gap}`
  return { text: before + after, caret: before.length }
}

/** As it is sent: who was picked is named by id, wherever their name still stands. The longest name first. */
export function toSend(text: string, named: readonly Named[]): string {
  const longestFirst = named.toSorted((a, b) => b.name.length - a.name.length)
  let sent = text
  for (const { id, name } of longestFirst) {
    const [first = '', ...rest] = sent.split(`@${name}`)
    // "@Ann" is not meant by "@Annika".
    sent = rest.reduce(
      (before, after) => before + (/^[\p{L}\p{N}]/u.test(after) ? `@${name}` : mentionOf(id)) + after,
      first,
    )
  }
  return sent
}

/** As it is typed: names in place of ids, so that what was sent can be changed. */
export function toType(
  sent: string,
  people: Iterable<Named>,
): { readonly text: string; readonly named: readonly Named[] } {
  let text = sent
  const named: Named[] = []
  for (const one of people) {
    if (!text.includes(mentionOf(one.id))) continue
    text = text.replaceAll(mentionOf(one.id), `@${one.name}`)
    named.push(one)
  }
  return { text, named }
}
