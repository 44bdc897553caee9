/** Apart from each other and from the colours of the departments; white reads on each. */
const colors = [
  '#4a5bc4',
  '#2b7a70',
  '#97356f',
  '#7a5a00',
  '#55616f',
  '#6f48a8',
  '#a0472a',
  '#3a6f3a',
] as const

/** The colour behind a persona's initials: of its id, so that it stays when names change. */
export function personaColor(id: string): string {
  let hash = 0
  for (const char of id) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) >>> 0
  return colors[hash % colors.length] ?? colors[0]
}
