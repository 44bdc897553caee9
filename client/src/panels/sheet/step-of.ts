/** Which of a list the arrow keys, Home and End lead to, around both ends; null: another key. */
export function stepOf<T>(key: string, all: readonly T[], now: T): T | null {
  const at = all.indexOf(now)
  const to = (index: number): T | null => all.at(index % all.length) ?? null
  if (key === 'ArrowDown' || key === 'ArrowRight') return to(at + 1)
  if (key === 'ArrowUp' || key === 'ArrowLeft') return to(at - 1)
  if (key === 'Home') return to(0)
  return key === 'End' ? to(-1) : null
}
