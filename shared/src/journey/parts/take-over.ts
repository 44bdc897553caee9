/**
 * As `map`, for lists of which the next is mostly the same as the last: what was computed from an object is taken
 * over where the object is the same. It looks in the same place first, and only where that fails for where else it
 * was: weak maps would cost more than most of what they keep.
 */
export function takeOver<In extends object, Out>(
  before: { readonly list: readonly In[]; readonly out: readonly Out[] } | null,
  list: readonly In[],
  compute: (it: In) => Out,
): readonly Out[] {
  let elsewhere: ReadonlyMap<In, Out> | null = null
  const find = (it: In): Out | undefined =>
    (elsewhere ??= new Map(before?.list.map((other, i): [In, Out] => [other, before.out[i] as Out]))).get(it)
  return list.map((it, i) => {
    if (!before) return compute(it)
    if (before.list[i] === it) return before.out[i] as Out
    return find(it) ?? compute(it)
  })
}
