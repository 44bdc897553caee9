import { markdownLine, markdownText } from '../markdown.ts'
import type { Locale } from '../http/account-routes.ts'
import { isOpen } from '../journey/measure-figures.ts'
import { momentsByTouchpoint } from '../journey/moments.ts'
import { eventsOn } from '../journey/parts/notes-on.ts'
import { type RatedStep, ratedSteps } from '../journey/parts/ratings.ts'
import { type Step, stepsOf } from '../journey/parts/steps.ts'
import { personasOf } from '../journey/journey.ts'
import type { RowOf } from '../journey/row-fields.ts'
import type { ExportSource } from './export-source.ts'
import { type Naming, namingIn } from './tables/table.ts'

/**
 * A board to read and to put elsewhere: its stages, at each touchpoint what matters, and the measures. Whatever people
 * wrote stays the text that it is.
 */
export function boardMarkdown(source: ExportSource): string {
  const naming = namingIn(source)
  const { journey, title } = source
  const steps = stepsOf(journey.board)
  const telling = teller(source, naming)
  const parts = [
    `# ${markdownLine(title)}`,
    headOf(source, naming),
    ...[...journey.board.stages].map(([id, { name }]) =>
      stagePart(
        name || naming.words.untitled,
        steps.filter((step) => step.stage === id),
        telling,
      ),
    ),
    stagePart(
      naming.words.beside,
      steps.filter(({ stage }) => stage === null),
      telling,
    ),
    steps.length === 0 ? naming.words.markdown.nothing : '',
    measurePart(source, naming),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function headOf({ journey, personas, locale }: ExportSource, { words: { markdown: words } }: Naming): string {
  const { accountable, sponsor, reviewBy } = journey.board.meta
  const names = personas.map(({ name }) => markdownLine(name)).join(', ')
  const lines = [
    ...(names ? [`**${words.personas}:** ${names}`] : []),
    ...(accountable ? [`**${words.accountable}:** ${markdownLine(accountable)}`] : []),
    ...(sponsor ? [`**${words.sponsor}:** ${markdownLine(sponsor)}`] : []),
    ...(reviewBy ? [`**${words.reviewBy}:** ${day(reviewBy, locale)}`] : []),
    `**${words.asOf}:** ${day(journey.today, locale)}`,
  ]
  return lines.join('  \n')
}

const stagePart = (name: string, steps: readonly Step[], tell: (step: Step) => string): string =>
  steps.length === 0 ? '' : [`## ${markdownLine(name)}`, ...steps.map(tell)].join('\n\n')

/** What is said of a touchpoint: its kind, how it is, what is behind that, and what happened. */
function teller(source: ExportSource, naming: Naming): (step: Step) => string {
  const { journey, personas } = source
  const events = eventsOn(journey.board)
  const each = personasOf(journey).map((persona) => ({
    name: personas.find(({ id }) => id === persona)?.name ?? '',
    rated: new Map(ratedSteps(journey, persona).map((step) => [step.id, step])),
    moments: momentsByTouchpoint(journey, persona),
  }))
  return (step) => {
    const { touchpoint } = step
    const ratings = each.flatMap(({ name, rated, moments }) => {
      const line = ratingLine(rated.get(step.id), moments.get(step.id)?.kind, naming)
      return line === '' ? [] : [name === '' ? `- ${line}` : `- ${markdownLine(name)}: ${line}`]
    })
    const happened = (events.get(step.id) ?? []).map(
      ({ note }) => `- *${naming.words.choices.eventClass[note.event]}:* ${markdownLine(note.text)}`,
    )
    return [
      `### ${markdownLine(touchpoint.title)}`,
      natureLine(step, naming),
      markdownText(touchpoint.description ?? ''),
      ratings.join('\n'),
      happened.join('\n'),
    ]
      .filter((part) => part !== '')
      .join('\n\n')
  }
}

function natureLine({ touchpoint: it }: Step, { words, channel, department }: Naming): string {
  const parts = [
    it.contact === 'direct' ? words.markdown.direct : words.markdown.indirect,
    channel(it.channel),
    ...[it.department, ...it.supporting].map(department),
    it.status === undefined || it.status === 'existing' ? '' : words.choices.status[it.status],
    it.dealBreaker === undefined ? '' : words.markdown.dealBreaker,
  ]
  return parts
    .filter((part) => part !== '')
    .map(markdownLine)
    .join(' · ')
}

function ratingLine(
  step: RatedStep | undefined,
  moment: 'lovepoint' | 'painpoint' | undefined,
  { words, locale }: Naming,
): string {
  if (!step) return ''
  const { columns, choices, markdown } = words
  const relevance = step.own?.relevance ?? step.common?.relevance ?? null
  const expectation = step.own?.expectation ?? step.common?.expectation ?? null
  const asked = step.customers && !step.customers.isEstimate ? step.customers : null
  const parts = [
    moment ? `**${markdown.moments[moment]}**` : '',
    relevance === null ? '' : choices.relevance[relevance],
    expectation === null ? '' : `${columns.expectation} ${signed(expectation, locale)}`,
    asked ? `${markdown.heard} ${signed(asked.median, locale)} (n = ${asked.n})` : '',
    !asked && step.team
      ? `${columns.experience} ${signed(step.team.median, locale)} (${markdown.assumed})`
      : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}

/** With its sign, so that a rating is not taken for a count. */
const signed = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 1 })
    .format(value)
    .replace('-', '−')

function measurePart(source: ExportSource, naming: Naming): string {
  const { words, touchpoint } = naming
  const measures = source.rows.filter((row): row is RowOf<'measure'> => row.kind === 'measure')
  const open = measures.filter(isOpen)
  const rest = measures.filter((measure) => !isOpen(measure))
  const line = (measure: RowOf<'measure'>): string => {
    const at = measure.touchpointIds.map(touchpoint).filter((title) => title !== '')
    const more = [
      words.choices.measureStatus[measure.status],
      measure.owner === null ? words.nobody : naming.person(measure.owner),
      naming.department(measure.department),
      measure.due === null ? '' : `${words.markdown.until} ${day(measure.due, source.locale)}`,
      ...at,
    ]
    const said = more.filter((part) => part !== '').map(markdownLine)
    return `- ${markdownLine(measure.title)} (${said.join(', ')})`
  }
  const section = (title: string, all: typeof measures): string =>
    all.length === 0 ? '' : `## ${title}\n\n${all.map(line).join('\n')}`
  return [section(words.markdown.measures, open), section(words.markdown.otherMeasures, rest)]
    .filter((part) => part !== '')
    .join('\n\n')
}

const day = (text: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${text}T00:00:00Z`),
  )
