import type { Protocol } from '@wegpunkt/shared/workshop/protocol/protocol'
import { dayText } from '../../../../locales/format.ts'
import type { Block } from './block.ts'
import { type Words, clockTime, dayAndTime, isSameDay } from './words.ts'

/** What was decided, and what somebody wants to do. */
export const outcomeBlocks = (protocol: Protocol, words: Words): Block[] => [
  ...decisionBlocks(protocol, words),
  ...measureBlocks(protocol, words),
]

function decisionBlocks({ decisions, workshop }: Protocol, words: Words): Block[] {
  const { t } = words
  if (decisions.length === 0) return []
  const start = workshop.startedAt ?? 0
  const entries = decisions.map(({ at, text, event }) => {
    const when = clockTime(words, at, !isSameDay(words, at, start))
    return { text, more: event === 'decided' ? when : `${when}, ${t(`decisions.${event}`)}` }
  })
  return [
    { as: 'heading', text: t('decisions.title'), level: 2 },
    { as: 'list', entries },
  ]
}

function measureBlocks({ measures }: Protocol, words: Words): Block[] {
  const { t } = words
  if (measures.length === 0) return []
  const parts = [
    { name: t('measures.taken'), some: measures.filter(({ isTaken }) => isTaken) },
    { name: t('measures.proposed'), some: measures.filter(({ isTaken }) => !isTaken) },
  ]
  return [
    { as: 'heading', text: t('measures.title'), level: 2 },
    ...parts.flatMap(({ name, some }): Block[] =>
      some.length === 0
        ? []
        : [
            { as: 'heading', text: name, level: 3 },
            { as: 'table', ...measureTable(some, words) },
          ],
    ),
  ]
}

function measureTable(measures: Protocol['measures'], { t, locale, department }: Words) {
  const columns = [
    { name: t('measures.measure'), share: 5 },
    { name: t('measures.owner'), share: 3 },
    { name: t('measures.due'), share: 2 },
    { name: t('measures.status'), share: 2 },
  ]
  const rows = measures.map(({ title, owner, isAgreed, department: key, due, status }) => {
    const person = owner === null || isAgreed ? owner : t('measures.asked', { name: owner })
    const who = [person, key === null ? null : department(key)].filter((part) => part !== null)
    return [
      title,
      who.length > 0 ? who.join(', ') : t('measures.nobody'),
      due === null ? t('measures.noDue') : dayText(locale, due),
      t(`measures.statuses.${status}`),
    ]
  })
  return { columns, rows }
}

/** What is left to do and to ask, and who led when. */
export function leftBlocks({ questions, parked, handOvers }: Protocol, words: Words): Block[] {
  const { t } = words
  const asked = questions.map(({ title, asked: answer, open }) => ({
    text: title,
    more: [t(`questions.${answer}`), ...open.map((one) => t(`questions.${one}`))].join(', '),
  }))
  const later = parked.map(({ text, phase }) => (phase === null ? { text } : { text, more: phase }))
  const led = handOvers.map((handOver) => ({
    text: handOverText(handOver, words),
    more: dayAndTime(words, handOver.at),
  }))
  return [
    ...section(t('questions.title'), asked),
    ...section(t('parked.title'), later),
    ...section(t('handOvers.title'), led),
  ]
}

function handOverText({ from, to, why }: Protocol['handOvers'][number], { t }: Words): string {
  const names = { from: from ?? t('handOvers.nobody'), to: to ?? t('handOvers.nobody') }
  return t(why === 'gone' && to === null ? 'handOvers.left' : `handOvers.${why}`, names)
}

const section = (text: string, entries: readonly { text: string; more?: string }[]): Block[] =>
  entries.length === 0
    ? []
    : [
        { as: 'heading', text, level: 2 },
        { as: 'list', entries },
      ]
