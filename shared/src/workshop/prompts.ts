import type { IdeaPrompt } from '../board/choices.ts'
import type { Group, Grouped } from './group.ts'

export type Hand = { readonly to: string; readonly prompt: IdeaPrompt }
/** What a prompt is looked up in. */
export type Prompted = { readonly groups: readonly Group[] }
type Hands = {
  readonly to: 'people' | 'groups'
  readonly prompts: readonly IdeaPrompt[]
  readonly hands: readonly Hand[]
}

/**
 * A prompt for each, all prompts equally often to within one, and no two neighbours the same wherever there is more
 * than one prompt; the last and the first, who sit beside each other at a round table, with more than two.
 */
export function dealt(ids: readonly string[], prompts: readonly IdeaPrompt[]): Hand[] {
  return ids.flatMap((to, at): Hand[] => {
    // One more than whole rounds: the last one would have what the first one has.
    const isLikeFirst = at > 0 && at === ids.length - 1 && at % prompts.length === 0
    const prompt = prompts[isLikeFirst && prompts.length > 2 ? 1 : at % prompts.length]
    return prompt ? [{ to, prompt }] : []
  })
}

/** Colleagues beside each other, so that they are dealt different prompts. */
export const besideColleagues = (people: readonly Grouped[]): string[] =>
  [...Map.groupBy(people, ({ department }) => department).values()].flat().map(({ person }) => person)

/** With those who have come since, each of whom gets what the fewest have; the same where nobody has. */
export function dealtToLate<D extends Hands>(before: D, people: readonly Grouped[]): D {
  if (before.to !== 'people' || before.prompts.length === 0) return before
  const known = new Set(before.hands.map(({ to }) => to))
  const late = people.filter(({ person }) => !known.has(person))
  if (late.length === 0) return before
  const counts = new Map(before.prompts.map((prompt) => [prompt, 0]))
  for (const { prompt } of before.hands) counts.set(prompt, (counts.get(prompt) ?? 0) + 1)
  const hands = late.flatMap(({ person: to }): Hand[] => {
    const [prompt] = [...counts].toSorted(([, a], [, b]) => a - b)[0] ?? []
    if (!prompt) return []
    counts.set(prompt, (counts.get(prompt) ?? 0) + 1)
    return [{ to, prompt }]
  })
  return { ...before, hands: [...before.hands, ...hands] }
}

export function promptOf({ to, hands }: Hands, groups: readonly Group[], person: string): IdeaPrompt | null {
  const id = to === 'people' ? person : groups.find(({ people }) => people.includes(person))?.id
  return hands.find((hand) => hand.to === id)?.prompt ?? null
}
