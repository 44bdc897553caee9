import type { Protocol } from '@wegpunkt/shared/workshop/protocol/protocol'
import { gradeOf } from '../../../../locales/format.ts'
import type { Block } from './block.ts'
import type { Words } from './words.ts'

/** What was voted and rated, and what that did to the curve. */
export const resultBlocks = (protocol: Protocol, words: Words): Block[] => [
  ...voteBlocks(protocol, words),
  ...ratingBlocks(protocol, words),
  ...curveBlocks(protocol, words),
]

/** Of a phase that was gone through more than once, which time it was. */
export function roundName(
  { agenda }: Protocol,
  { run, phase }: { run: string; phase: string },
  { t }: Words,
): string {
  const name = phase.trim() === '' ? t('notes.unnamed') : phase
  const runs = agenda.find((entry) => entry.runs.some(({ id }) => id === run))?.runs ?? []
  if (runs.length < 2) return name
  return t('notes.round', { phase: name, round: runs.findIndex(({ id }) => id === run) + 1 })
}

function voteBlocks(protocol: Protocol, words: Words): Block[] {
  const { votes } = protocol
  if (votes.length === 0) return []
  const title = { as: 'heading', text: words.t('votes.title'), level: 2 } as const
  return [title, ...votes.flatMap((round) => voteRound(protocol, round, words))]
}

function voteRound(protocol: Protocol, round: Protocol['votes'][number], words: Words): Block[] {
  const { t } = words
  const { participants, voices, votes, places } = round
  const heading = { as: 'heading', text: roundName(protocol, round, words), level: 3 } as const
  if (places.length === 0) return [heading, { as: 'text', text: t('votes.none') }]
  const columns = [
    { name: t('votes.place'), share: 2 },
    { name: t('votes.element'), share: 7 },
    { name: t('votes.votes'), share: 2, isNumber: true as const },
  ]
  const rows = places.flatMap(({ place, votes: given, elements }) =>
    elements.map(({ title }) => [
      elements.length > 1 ? t('votes.tie', { place }) : String(place),
      title ?? t('gone'),
      given === null ? '–' : String(given),
    ]),
  )
  const quorum =
    participants === null || voices === null || votes === null
      ? t('votes.few')
      : t('votes.quorum', { voices, participants, votes })
  return [heading, { as: 'text', text: quorum }, { as: 'table', columns, rows }]
}

function ratingBlocks(protocol: Protocol, words: Words): Block[] {
  const { t } = words
  const { ratings } = protocol
  if (ratings.length === 0) return []
  return [
    { as: 'heading', text: t('ratings.title'), level: 2 },
    { as: 'text', text: t('ratings.about'), isQuiet: true },
    ...ratings.flatMap((round) => ratingRound(protocol, round, words)),
  ]
}

function ratingRound(protocol: Protocol, round: Protocol['ratings'][number], words: Words): Block[] {
  const { t } = words
  const { participants, voices, touchpoints } = round
  const heading = { as: 'heading', text: roundName(protocol, round, words), level: 3 } as const
  if (touchpoints.length === 0) return [heading, { as: 'text', text: t('ratings.none') }]
  const columns = [
    { name: t('ratings.touchpoint'), share: 5 },
    { name: t('ratings.experience'), share: 3 },
    { name: t('ratings.expectation'), share: 3 },
  ]
  const rows = touchpoints.map(({ touchpoint: { title }, persona, experience, expectation }) => {
    const touchpoint = title ?? t('gone')
    const name = persona === null ? touchpoint : t('ratings.persona', { touchpoint, persona })
    return [name, spreadText(experience, words), spreadText(expectation, words)]
  })
  const table = { as: 'table', columns, rows } as const
  if (participants === null || voices === null) return [heading, table]
  return [heading, { as: 'text', text: t('ratings.quorum', { voices, participants }) }, table]
}

type Spread = Protocol['ratings'][number]['touchpoints'][number]['experience']

function spreadText(spread: Spread, { t, locale }: Words): string {
  if (!spread) return '–'
  const band = spread.band && `(${spread.band.map((value) => gradeOf(locale, value)).join(' … ')})`
  const voices = spread.n === null ? null : t('ratings.voices', { count: spread.n })
  return [gradeOf(locale, spread.median), band, voices].filter((part) => part !== null).join(' ')
}

function curveBlocks({ curves }: Protocol, { t, locale }: Words): Block[] {
  if (curves.length === 0) return []
  const columns = [
    { name: t('curves.stage'), share: 5 },
    ...(['before', 'after', 'change'] as const).map((name) => ({
      name: t(`curves.${name}`),
      share: 2,
      isNumber: true as const,
    })),
  ]
  const grade = (value: number | null): string => (value === null ? '–' : gradeOf(locale, value))
  const parts = curves.flatMap(({ persona, stages }): Block[] => [
    ...(persona === null ? [] : [{ as: 'heading', text: t('curves.of', { persona }), level: 3 } as const]),
    { as: 'curve', label: t('curves.chart'), points: stages },
    {
      as: 'table',
      columns,
      rows: stages.map(({ name, before, after }) => [
        name,
        grade(before),
        grade(after),
        grade(before === null || after === null ? null : after - before),
      ]),
    },
  ])
  const about = { as: 'text', text: t('curves.about'), isQuiet: true } as const
  return [{ as: 'heading', text: t('curves.title'), level: 2 }, about, ...parts]
}
