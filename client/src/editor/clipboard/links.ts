/** A link within a text: where it stands, and what it opens. */
export type Link = { readonly start: number; readonly end: number; readonly url: string }

/** Longer than this no address is that somebody means to open. */
const MAX_URL_CHARS = 2_000

// Quotation marks and angle brackets end an address, as spaces do.
const ADDRESS =
  /(?<![\p{L}\p{N}])(?:https?:\/\/|mailto:|www\.)[^\s<>"\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a`]+/giu
const trailing = new Set(".,;:!?\u2026'\u2019\u2018*_~])}")
const closes: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/** The addresses in a text that can be opened: http, https and mailto, and what begins with www. */
export function linksIn(text: string): readonly Link[] {
  if (!/:\/\/|mailto:|www\./i.test(text)) return []
  return [...text.matchAll(ADDRESS)].flatMap(({ 0: found, index }): Link[] => {
    const address = withoutTrail(found)
    const url = safeUrl(/^www\./i.test(address) ? `https://${address}` : address)
    return url === null ? [] : [{ start: index, end: index + address.length, url }]
  })
}

/** An address that may be opened, in full; null for every scheme that could run something, and for nonsense. */
export function safeUrl(address: string): string | null {
  if (address.length > MAX_URL_CHARS || !URL.canParse(address)) return null
  const { protocol, hostname, pathname, href } = new URL(address)
  if (protocol === 'mailto:') return pathname.includes('@') ? href : null
  return (protocol === 'https:' || protocol === 'http:') && isHost(hostname) ? href : null
}

/** Turn round what is read, without being seen. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** An address as it is called where there is little room: what it really leads to, without the scheme. */
export function linkName(address: string): string {
  const shown = address.replaceAll(DIRECTIONS, '')
  if (/^mailto:/i.test(shown)) return shown.slice('mailto:'.length)
  // Browsers take any number of slashes, and backslashes for slashes.
  const rest = shown.replace(/^https?:[/\\]+/i, '')
  const end = rest.search(/[/?#\\]/)
  const authority = end < 0 ? rest : rest.slice(0, end)
  // A name before an @ is no host, and is written to look like one.
  const host = authority.slice(authority.lastIndexOf('@') + 1)
  return (host + rest.slice(authority.length)).replace(/\/$/, '')
}

const isHost = (name: string): boolean => name.includes('.') || name.includes(':') || name === 'localhost'

// The end of a sentence is no part of the address, and a bracket only if it was opened within.
function withoutTrail(address: string): string {
  const counts = new Map<string, number>()
  for (const char of address) counts.set(char, (counts.get(char) ?? 0) + 1)
  const countOf = (char: string): number => counts.get(char) ?? 0
  let end = address.length
  for (; end > 0; end--) {
    const last = address.charAt(end - 1)
    if (!trailing.has(last)) break
    const opening = closes[last]
    if (opening && countOf(opening) >= countOf(last)) break
    counts.set(last, countOf(last) - 1)
  }
  return address.slice(0, end)
}
