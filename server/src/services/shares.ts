export type Shares = ReturnType<typeof createShares>

/**
 * How much of something each has who might take all of it. Nobody takes more than is left for others then: who is alone
 * has half at most, two who take what they can a third each, and whoever comes finds as much as each of them has.
 */
export function createShares() {
  const amounts = new Map<string, number>()
  let all = 0
  return {
    /** What all have together. */
    get all(): number {
      return all
    },

    /** Whether one may have so much more of what is left. `times`: a part so many times smaller. */
    allows: (who: string, more: number, left: number, times = 1): boolean =>
      times * (amounts.get(who) ?? 0) + more <= left,

    /** The result takes it back. */
    add(who: string, more: number): () => void {
      amounts.set(who, (amounts.get(who) ?? 0) + more)
      all += more
      return () => {
        const left = (amounts.get(who) ?? more) - more
        if (left > 0) amounts.set(who, left)
        else amounts.delete(who)
        all -= more
      }
    },
  }
}
