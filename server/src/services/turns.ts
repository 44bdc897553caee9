export type Turns = { run<Result>(key: string, act: () => Promise<Result>): Promise<Result> }

/** Runs what has the same key one after the other, in the order in which it came. */
export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>()
  return {
    run(key, act) {
      const before = last.get(key) ?? Promise.resolve()
      // Whoever failed is told so; the next one's turn comes all the same.
      const turn = before.then(act, act)
      last.set(key, turn)
      const end = (): void => {
        if (last.get(key) === turn) last.delete(key)
      }
      void turn.then(end, end)
      return turn
    },
  }
}
