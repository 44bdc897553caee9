/**
 * Where to go after signing in, out of an address that anyone may have written: only a path of our own,
 * so that no link can send people elsewhere with their trust.
 */
export function returnPath(from: unknown): string | null {
  if (typeof from !== 'string' || !URL.canParse(from, 'http://here')) return null
  const { origin, pathname, search, hash } = new URL(from, 'http://here')
  return origin === 'http://here' && from.startsWith('/') ? pathname + search + hash : null
}
