import { equalityDeep } from 'lib0/function'

/** The same value for as long as it says the same, so that who compares by identity sees no change. */
export function steady<T>(read: () => T): () => T {
  let last: { readonly value: T } | null = null
  return () => {
    const value = read()
    if (!last || !equalityDeep(last.value, value)) last = { value }
    return last.value
  }
}
