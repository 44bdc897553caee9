import type { Protocol } from '@wegpunkt/shared/workshop/protocol/protocol'
import type { Block, Fact } from './block.ts'
import { type Words, clockTime, dayAndTime, isSameDay } from './words.ts'

const MINUTE_MS = 60_000

export function headBlocks(protocol: Protocol, words: Words): Block[] {
  const { t } = words
  const { workshop, board, moderators } = protocol
  const facts: Fact[] = [
    { name: t('head.board'), value: board.title },
    { name: t('head.format'), value: t(`format.${workshop.format}`) },
    { name: t('head.when'), value: timeOf(protocol, words) },
    {
      name: t('head.moderation'),
      value: moderators.length > 0 ? moderators.join(', ') : t('head.nobody'),
    },
  ]
  const about = workshop.status === 'ended' ? t('head.today') : t('head.preview')
  return [
    { as: 'title', text: `${t('head.document')}: ${workshop.title}` },
    { as: 'facts', facts },
    { as: 'text', text: about, isQuiet: true },
  ]
}

function timeOf({ workshop: { startedAt, endedAt } }: Protocol, words: Words): string {
  const { t } = words
  if (startedAt === null) return ''
  const from = dayAndTime(words, startedAt)
  if (endedAt === null) return t('head.running', { from })
  const to = isSameDay(words, startedAt, endedAt)
    ? clockTime(words, endedAt, false)
    : dayAndTime(words, endedAt)
  return t('head.from', { from, to })
}

export function agendaBlocks({ agenda, workshop }: Protocol, words: Words): Block[] {
  const { t } = words
  if (agenda.length === 0) return []
  const start = workshop.startedAt ?? 0
  const rows = agenda.map(({ name, minutes, wasOnMs, runs }) => {
    const signs = [
      ...(runs.some(({ isAnonymous }) => isAnonymous) ? [t('agenda.anonymous')] : []),
      ...(runs.some(({ secrecy }) => secrecy === 'hidden') ? [t('agenda.hidden')] : []),
    ]
    return [
      signs.length > 0 ? `${name} (${signs.join(', ')})` : name,
      duration(minutes * MINUTE_MS, words),
      wasOnMs === null ? t('agenda.never') : duration(wasOnMs, words),
      timesOf(runs, start, words),
    ]
  })
  const columns = [
    { name: t('agenda.phase'), share: 5 },
    { name: t('agenda.planned'), share: 2 },
    { name: t('agenda.really'), share: 2 },
    { name: t('agenda.times'), share: 3 },
  ]
  return [
    { as: 'heading', text: t('agenda.title'), level: 2 },
    { as: 'table', columns, rows },
  ]
}

const duration = (ms: number, { t }: Words): string =>
  ms < MINUTE_MS ? t('agenda.less') : t('agenda.minutes', { count: Math.round(ms / MINUTE_MS) })

/** A second way through the same minute says nothing new. */
function timesOf(runs: Protocol['agenda'][number]['runs'], start: number, words: Words): string {
  const spans = runs
    .flatMap(({ times }) => times)
    .map(({ from, to }) => {
      const begin = clockTime(words, from, !isSameDay(words, from, start))
      if (to === null) return `${begin} – ${words.t('agenda.open')}`
      const end = clockTime(words, to, !isSameDay(words, to, from))
      return begin === end ? begin : `${begin}–${end}`
    })
  return [...new Set(spans)].join(', ')
}

export function peopleBlocks({ people }: Protocol, { t, department, locale }: Words): Block[] {
  const entries = people.groups.map(({ departments, people: count, names }) => {
    const list = departments.map((key) => (key === null ? t('people.unsaid') : department(key)))
    const called = new Intl.ListFormat(locale).format(list)
    const text = count === null ? called : `${called}: ${t('people.count', { count })}`
    return names.length === 0 ? { text } : { text, more: t('people.names', { names: names.join(', ') }) }
  })
  const all = people.all === null ? t('people.few') : t('people.all', { count: people.all })
  return [
    { as: 'heading', text: t('people.title'), level: 2 },
    { as: 'text', text: all },
    ...(entries.length > 0 ? [{ as: 'list', entries } as const] : []),
    ...(people.all === null ? [] : [{ as: 'text', text: t('people.why'), isQuiet: true } as const]),
  ]
}
