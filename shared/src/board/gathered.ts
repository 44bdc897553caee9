import type { Handover, Outcome } from './method-schema.ts'
import type { Aim, Wish, wishMarks } from './choices.ts'

/**
 * What there may be many of. Each is a key of its own in the document, and all of a group are one record once they
 * are read: `wish:fast` is `wishes.fast`. Two people who add to a group at once both keep what they added.
 */
export const memberPrefixes = {
  wishes: 'wish:',
  aims: 'aim:',
  dependsOn: 'depends:',
  outcomes: 'outcome:',
  handovers: 'handover:',
  rulesOff: 'off:',
  dismissed: 'dismissed:',
} as const
export type Group = keyof typeof memberPrefixes

type Members = {
  wishes: { readonly [K in Wish]: (typeof wishMarks)[number] }
  aims: { readonly [K in Aim]: true }
  dependsOn: Readonly<Record<string, true>>
  outcomes: Readonly<Record<string, Outcome>>
  handovers: Readonly<Record<string, Handover>>
  rulesOff: Readonly<Record<string, true>>
  dismissed: Readonly<Record<string, string>>
}

/** The stored keys of these groups, as `set` writes them. */
export type StoredMembers<G extends Group> = {
  readonly [S in `${(typeof memberPrefixes)[G]}${string}`]?: Members[GroupOf<S, G>][keyof Members[GroupOf<
    S,
    G
  >]]
}
type GroupOf<S extends string, G extends Group> = {
  [K in G]: S extends `${(typeof memberPrefixes)[K]}${string}` ? K : never
}[G]

/** What `set` takes to write one member of a group alone; undefined removes it. */
export const member = <G extends Group, K extends keyof Members[G] & string>(
  group: G,
  key: K,
  value: Members[G][K] | undefined,
): { readonly [S in `${(typeof memberPrefixes)[G]}${string}`]: Members[G][K] | undefined } =>
  ({ [memberPrefixes[group] + key]: value }) as never

export const isGroup = (key: string): key is Group => Object.hasOwn(memberPrefixes, key)

/** Every member of every group among these stored keys, by group. */
export function gather(
  keys: Iterable<string>,
  valueOf: (key: string) => unknown,
): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const found = new Map<Group, [string, unknown][]>()
  for (const key of keys) {
    const colon = key.indexOf(':')
    const group = colon < 0 ? undefined : groupOfPrefix.get(key.slice(0, colon + 1))
    if (!group) continue
    const members = found.get(group)
    const entry: [string, unknown] = [key.slice(colon + 1), valueOf(key)]
    if (members) members.push(entry)
    else found.set(group, [entry])
  }
  return new Map([...found].map(([group, members]) => [group, Object.fromEntries(members)]))
}

const groupOfPrefix: ReadonlyMap<string, Group> = new Map(
  Object.entries(memberPrefixes).map(([group, prefix]) => [prefix, group as Group]),
)

/** An element's fields as they are stored: the members of each group apart. */
export const spread = (value: object): [string, unknown][] =>
  Object.entries(value).flatMap(([key, field]: [string, unknown]): [string, unknown][] => {
    if (!isGroup(key) || typeof field !== 'object' || field === null) return [[key, field]]
    return Object.entries(field).map(([name, it]) => [memberPrefixes[key] + name, it])
  })
