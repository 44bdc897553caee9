import type { ImportError } from './import-error.ts'

/** The same thing wrong in several rows: one sentence, and one thing to mend. */
export type ErrorGroup = Omit<ImportError, 'line'> & { readonly lines: readonly number[] }

/** In the order of the file. */
export function errorGroups(errors: readonly ImportError[]): readonly ErrorGroup[] {
  const groups = new Map<string, ErrorGroup & { lines: number[] }>()
  for (const { line, ...error } of errors) {
    const key = JSON.stringify([error.column, error.reason, error.value, error.values])
    const there = groups.get(key)
    if (there) there.lines.push(line)
    else groups.set(key, { ...error, lines: [line] })
  }
  return [...groups.values()]
}
