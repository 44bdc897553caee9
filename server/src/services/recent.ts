/** Remembers the last `most` answers for a moment, so that many who ask the same at once make the work of one. */
export function createRecent<T>({
  keepMs,
  most,
  now = () => performance.now(),
}: {
  keepMs: number
  most: number
  now?: () => number
}) {
  const kept = new Map<string, { readonly at: number; readonly answer: Promise<T> }>()

  return async (key: string, ask: () => Promise<T>): Promise<T> => {
    const known = kept.get(key)
    if (known && now() - known.at < keepMs) return await known.answer
    const answer = ask()
    kept.delete(key)
    kept.set(key, { at: now(), answer })
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    // What failed is tried again by the next one; what took its place meanwhile stays.
    answer.catch(() => kept.get(key)?.answer === answer && kept.delete(key))
    return await answer
  }
}
