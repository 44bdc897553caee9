/** How a text names somebody: by an id, so that what they are called is looked up when it is shown. */
const TOKEN = /@\{([\w-]{0,64})\}/gu

/** In place of somebody who is no longer there. */
const NOBODY = '@{}'

export type TextPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  /** Null: somebody who is no longer there. */
  | { readonly kind: 'mention'; readonly id: string | null }

export const MENTION_BEGINS = '@{'
export const mentionOf = (id: string): string => `${MENTION_BEGINS}${id}}`

/** Who is named in a text, each once. */
export const mentionsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(TOKEN)].flatMap(([, id]) => (id ? [id] : []))),
]

/** The same text in which only these people are named: who types something that looks like it names nobody. */
export const withMentionsOf = (text: string, isKnown: (id: string) => boolean): string =>
  text.replaceAll(TOKEN, (token, id: string) => (id === '' || isKnown(id) ? token : `@(${id})`))

/** The same text without a trace of who this one was. */
export const withoutPerson = (text: string, person: string): string =>
  text.replaceAll(mentionOf(person), NOBODY)

/** The same text with other names for the same people; null: nobody. */
export const renamed = (text: string, nameOf: (id: string) => string | null): string =>
  text.replaceAll(TOKEN, (_, id: string) => mentionOf((id && nameOf(id)) || ''))

/** The same text in which these people are called so: by other ids, or in plain words who has none. */
export const retold = (text: string, as: (id: string) => { readonly id: string } | string | null): string =>
  text.replaceAll(TOKEN, (_, id: string) => {
    const called = id === '' ? null : as(id)
    if (called === null) return NOBODY
    // With its braces a name could read as the mention of somebody else.
    return typeof called === 'string' ? `@${called.replaceAll(/[{}]/gu, '')}` : mentionOf(called.id)
  })

const ADDRESS = /https?:\/\/[\p{L}\p{N}[][^\s<>"']*/giu
/** What ends a sentence is no part of an address in it. */
const AFTER_ADDRESS = /[.,;:!?)\]}]+$/u

/** A text as it is shown: people, addresses, and what lies between. Nothing else in it means anything. */
export function partsOf(text: string): TextPart[] {
  const parts: TextPart[] = []
  let at = 0
  for (const match of text.matchAll(TOKEN)) {
    parts.push(...linksIn(text.slice(at, match.index)), { kind: 'mention', id: match[1] || null })
    at = match.index + match[0].length
  }
  return [...parts, ...linksIn(text.slice(at))]
}

function linksIn(text: string): TextPart[] {
  const parts: TextPart[] = []
  const say = (said: string): void => {
    if (said !== '') parts.push({ kind: 'text', text: said })
  }
  let at = 0
  for (const match of text.matchAll(ADDRESS)) {
    const href = match[0].replace(AFTER_ADDRESS, '')
    say(text.slice(at, match.index))
    parts.push({ kind: 'link', text: href, href })
    at = match.index + href.length
  }
  say(text.slice(at))
  return parts
}
