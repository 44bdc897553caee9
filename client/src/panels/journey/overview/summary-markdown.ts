import { markdownLine } from '@wegpunkt/shared/markdown'
import type { Summary } from '@wegpunkt/shared/journey/summary'
import type { TFunction } from 'i18next'
import { wholeOf } from '../../../ui/feeling-of.ts'

type Words = {
  readonly t: TFunction<'overview'>
  readonly title: string
  readonly day: (day: string) => string
  readonly department: (key: string) => string
  /** Whoever a measure names: a member's name, or the one that was written. */
  readonly person: (owner: string) => string
}

/** A summary as Markdown. Whatever people wrote stays the text that it is. */
export function summaryMarkdown(told: Summary, words: Words): string {
  const { t, title } = words
  const parts = [
    `# ${markdownLine(title)}`,
    headOf(told, words).join('  \n'),
    factsOf(told, words),
    section(t('summary.lovepoints'), told.lovepoints.map(markdownLine)),
    section(t('summary.painpoints'), told.painpoints.map(markdownLine)),
    section(
      t('summary.measures'),
      told.measures.map((measure) => measureLine(measure, words)),
    ),
    section(
      t('summary.decisions'),
      told.decisions.map(({ text, day: of }) => `${words.day(of)}: ${markdownLine(text)}`),
    ),
    ...told.stories.map((story) => `## ${markdownLine(story.title)}\n\n${markdownLine(story.text)}`),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** METHOD.md M41: who answers for it stands at the head of what leaves the house. */
const headOf = ({ personas, accountable, sponsor }: Summary, { t }: Words): string[] => [
  ...(accountable ? [`**${t('people.accountable')}:** ${markdownLine(accountable)}`] : []),
  ...(sponsor ? [`**${t('people.sponsor')}:** ${markdownLine(sponsor)}`] : []),
  ...(personas.length > 0 ? [`**${t('personas.title')}:** ${personas.map(markdownLine).join(', ')}`] : []),
]

function factsOf(
  { touchpoints, stages, customers, lastEvidence, score }: Summary,
  { t, day }: Words,
): string {
  const facts = [
    t('summary.touchpoints', { count: touchpoints, stages }),
    customers > 0 ? t('summary.customers', { count: customers }) : t('summary.nobodyAsked'),
    ...(lastEvidence ? [t('summary.lately', { day: day(lastEvidence) })] : []),
    ...(score ? [t('summary.score', { score: wholeOf(score.score), day: day(score.date) })] : []),
    ...(score?.isUncertain ? [t(score.n === null ? 'summary.scoreNoBase' : 'summary.scoreUncertain')] : []),
  ]
  return facts.map((fact) => `- ${fact}`).join('\n')
}

function measureLine(measure: Summary['measures'][number], { t, day, department, person }: Words): string {
  const { title, status, owner, department: key, due } = measure
  const more = [
    t(`summary.state.${status}`),
    ...(owner ? [markdownLine(person(owner))] : []),
    ...(key ? [markdownLine(department(key))] : []),
    ...(due ? [t('summary.due', { day: day(due) })] : []),
  ]
  return `${markdownLine(title)} (${more.join(', ')})`
}

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `## ${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}`
