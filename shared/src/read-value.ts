/**
 * Reads a value that somebody else made. Gives it as plain data, or `undefined` where it is something else; never
 * throws. The schemas in zod are the contract; what has to be small and quick in the browser is read by these, and
 * tests hold both to the same results.
 */
export type Read<T> = (value: unknown) => T | undefined

export const readText: Read<string> = (value) => (typeof value === 'string' ? value : undefined)

export const readFlag: Read<boolean> = (value) => (typeof value === 'boolean' ? value : undefined)

/** A finite number of this range. */
export const readNumber =
  (least = -Number.MAX_VALUE, most = Number.MAX_VALUE): Read<number> =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most ? value : undefined

export const readWhole =
  (least = Number.MIN_SAFE_INTEGER, most = Number.MAX_SAFE_INTEGER): Read<number> =>
  (value) =>
    Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most
      ? (value as number)
      : undefined

export const readMatch =
  (pattern: RegExp): Read<string> =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? value : undefined

export const readOneOf = <const T extends string | number | boolean>(values: readonly T[]): Read<T> => {
  const allowed: ReadonlySet<unknown> = new Set(values)
  return (value) => (allowed.has(value) ? (value as T) : undefined)
}

export const readOrNull =
  <T>(read: Read<T>): Read<T | null> =>
  (value) =>
    value === null ? null : read(value)

export const readEither =
  <A, B>(first: Read<A>, second: Read<B>): Read<A | B> =>
  (value) =>
    first(value) ?? second(value)

/** Gives the list that it was given, where that is fit: a board holds tens of thousands of points. */
export const readPair =
  <T>(read: Read<T>): Read<readonly [T, T]> =>
  (value) => {
    if (!Array.isArray(value) || value.length !== 2) return undefined
    return readList(read)(value) as readonly [T, T] | undefined
  }

export const readList =
  <T>(read: Read<T>, most = Infinity, least = 0): Read<readonly T[]> =>
  (value) => {
    if (!Array.isArray(value) || value.length > most || value.length < least) return undefined
    let changed: T[] | null = null
    for (let i = 0; i < value.length; i++) {
      const it = read(value[i])
      if (it === undefined) return undefined
      if (changed) changed.push(it)
      else if (it !== value[i]) changed = [...(value.slice(0, i) as T[]), it]
    }
    return changed ?? (value as T[])
  }

type RecordOf<K extends string, T> = string extends K
  ? Readonly<Record<string, T>>
  : { readonly [N in K]?: T }

/** Values by name. What does not fit costs itself alone; where nothing is left there is no record. */
export const readRecord =
  <K extends string, T>(readName: Read<K>, read: Read<T>): Read<RecordOf<K, T>> =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    const fit: [string, T][] = []
    for (const [name, field] of Object.entries(value)) {
      const it = read(field)
      // No record has it as a name of its own, whoever reads it next.
      if (it !== undefined && readName(name) !== undefined && name !== '__proto__') fit.push([name, it])
    }
    return fit.length > 0 ? (Object.fromEntries(fit) as RecordOf<K, T>) : undefined
  }

/** How one key of an entry is read, and what stands there where nothing does. */
export type Field<T> = {
  readonly read: Read<T>
  /** Gives what counts where the key is missing; `undefined`: the key is left out. */
  readonly absent?: T | undefined
  /** What the entry makes no sense without: it has to be there and to fit. */
  readonly needed?: true
  /** It may be missing, but what is there has to fit. */
  readonly strict?: true
}

export type Fields<T> = { readonly [K in keyof T]-?: Field<T[K] & {}> | Field<T[K]> }

export const needed = <T>(read: Read<T>): Field<T> => ({ read, needed: true })
/** Missing, or what does not fit, is left out. */
export const maybe = <T>(read: Read<T>): Field<T> => ({ read })
/** Missing, or what does not fit, counts as this. */
export const orElse = <T>(read: Read<T>, absent: T): Field<T> => ({ read, absent })
/** The same, but what does not fit spoils the whole entry. */
export const strictly = <T>(field: Field<T>): Field<T> => ({ ...field, strict: true })

/** Reads an entry key by key; null where one does not fit without which it makes no sense. */
export function entryReader<T extends object>(
  fields: Fields<T>,
): (get: (key: string) => unknown) => T | null {
  const list = Object.entries<Field<unknown>>(fields)
  return (get) => {
    const entry: Record<string, unknown> = {}
    for (const [key, { read, absent, needed, strict }] of list) {
      const there = get(key)
      const value = there === undefined ? undefined : read(there)
      if (value === undefined && (needed || (strict && there !== undefined))) return null
      const counts = value ?? (value === null ? null : absent)
      if (counts !== undefined) entry[key] = counts
    }
    // One field for each key of T, which the type of `fields` demands.
    return entry as T
  }
}

/** Reads an object of JSON in which every key has to fit. */
export function readObject<T extends object>(fields: Fields<T>): Read<T> {
  const strict = Object.entries<Field<unknown>>(fields).map(([key, field]) => [key, strictly(field)] as const)
  const read = entryReader(Object.fromEntries(strict) as unknown as Fields<T>)
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    const own = value as Record<string, unknown>
    return read((key) => (Object.hasOwn(own, key) ? own[key] : undefined)) ?? undefined
  }
}
