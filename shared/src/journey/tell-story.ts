import { markdownLine, markdownText } from '../markdown.ts'
import { type Refusal } from './checks/refusal.ts'
import { checkStoryExport } from './checks/rows.ts'
import { masked } from './checks/text.ts'
import type { Story } from './rows.ts'
import { storiesToTell } from './stories.ts'

type Told = { readonly title: string; readonly text: string }

/**
 * A story as it may be told outside (METHOD.md M35): without consent not at all; without the name unless the consent
 * covers that, too; and never with an address or a number to call. `standIn` is said in place of the name.
 */
export function tellStory(story: Story, standIn: string): Told | Refusal {
  const refusal = checkStoryExport(story)
  if (refusal) return refusal
  const { title, text, teller = '', named = false } = story
  const hide = (words: string): string => masked(named ? words : withoutName(words, teller, standIn))
  return { title: hide(title), text: hide(text) }
}

type Words = {
  readonly heading: string
  /** Stands before the titles of the touchpoints. */
  readonly at: string
  readonly standInOf: (story: Story) => string
  readonly titlesOf: (story: Story) => readonly string[]
}

/** All stories with consent as Markdown; the others are not in it. */
export function storiesAsMarkdown(
  stories: readonly Story[],
  { heading, at, standInOf, titlesOf }: Words,
): string {
  const parts = storiesToTell(stories).free.flatMap((story) => {
    const told = tellStory(story, standInOf(story))
    if ('refused' in told) return []
    const titles = titlesOf(story).map(markdownLine)
    return [
      `## ${markdownLine(told.title)}`,
      markdownText(told.text),
      titles.length > 0 ? `_${markdownLine(at)}: ${titles.join(' · ')}_` : '',
    ].filter((part) => part !== '')
  })
  return `${[`# ${markdownLine(heading)}`, ...parts].join('\n\n')}\n`
}

const salutations = /^(?:frau|herrn?|familie|dr|prof|mrs?|ms|miss|mx|sir|madam)\.?$/iu
/** Shorter ones are words of the language as often as names. */
const LEAST_NAME_CHARS = 3

/** Longest first: the whole name, with how somebody is addressed, then each part of it that can only be a name. */
function withoutName(text: string, teller: string, standIn: string): string {
  const words = teller.trim().split(/\s+/u)
  const names = words.filter((word) => word.length >= LEAST_NAME_CHARS && !salutations.test(word))
  const whole = words.filter((word) => !salutations.test(word))
  if (whole.join('') === '') return text
  const titled = '(?:(?:frau|herrn?|familie|dr\\.?|prof\\.?|mrs?\\.?|ms\\.?|miss|mx\\.?)\\s+)*'
  const several = whole.map(escaped).join('\\s+')
  const one = [several, ...names.map(escaped)].join('|')
  const name = new RegExp(
    `(?<![\\p{L}\\p{N}])${titled}(?:${one})(?<genitive>['’]?s)?(?![\\p{L}\\p{N}])`,
    'giu',
  )
  return text.replaceAll(name, (_found, ...groups) => {
    const { genitive } = groups.at(-1) as { genitive?: string }
    return genitive === undefined ? standIn : `${standIn}${genitive}`
  })
}

const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\/-]/gu, String.raw`\$&`)
