/** Computes once for each object it is asked about, which must never change but be replaced. */
export function oncePer<In extends object, Out>(compute: (input: In) => Out): (input: In) => Out {
  const known = new WeakMap<In, { readonly out: Out }>()
  return (input) => {
    const before = known.get(input)
    if (before) return before.out
    const out = compute(input)
    known.set(input, { out })
    return out
  }
}

/**
 * Computes again for an owner only when one of the inputs is another object than the last time. Where the new result
 * says the same as the last one, that one stays, so that what follows from it need not be computed again.
 */
export function lastPer<In extends readonly unknown[], Out>(
  compute: (...input: In) => Out,
  isSame: (before: Out, after: Out) => boolean = () => false,
): (owner: object, ...input: In) => Out {
  const known = new WeakMap<object, { readonly input: In; readonly out: Out }>()
  return (owner, ...input) => {
    const last = known.get(owner)
    if (last && last.input.every((it, i) => it === input[i])) return last.out
    const fresh = compute(...input)
    const out = last && isSame(last.out, fresh) ? last.out : fresh
    known.set(owner, { input, out })
    return out
  }
}
