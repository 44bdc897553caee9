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
