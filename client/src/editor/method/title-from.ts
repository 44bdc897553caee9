import { cleanLine } from '@wegpunkt/shared/clean-text'
import { MAX_TITLE_CHARS } from '@wegpunkt/shared/limits'

/** A title to begin with, out of what a note or an idea says: its first line, to the last word that fits. */
export function titleFrom(text: string): string {
  const first = cleanLine(text.split('\n').find((line) => line.trim() !== '') ?? '')
  if (first.length <= MAX_TITLE_CHARS) return first
  const start = first.slice(0, MAX_TITLE_CHARS - 1)
  const end = start.lastIndexOf(' ')
  return `${(end > 0 ? start.slice(0, end) : start).toWellFormed().trimEnd()}…`
}
