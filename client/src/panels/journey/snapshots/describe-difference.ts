import type { EventClass } from '@wegpunkt/shared/board/choices'
import type { MeasureStatus } from '@wegpunkt/shared/journey/row-choices'
import { assertNever } from '@wegpunkt/shared/assert-never'
import type { Difference, Moment, Shift } from './comparison-entries.ts'

/** How what differs is called, in the reader's language. */
export type Words = {
  readonly stage: (id: string | null) => string
  readonly moment: (moment: Moment) => string
  /** Null: it was, or is, no event. */
  readonly eventClass: (name: EventClass | null) => string
  readonly field: (field: string) => string
  readonly value: (field: string, value: string | null) => string
  readonly measure: (became: 'opened' | 'closed', status: MeasureStatus) => string
  readonly team: (shift: Shift) => string
  readonly customers: (shift: Shift) => string
  readonly quoted: (text: string) => string
}

/** A difference in one line: from what to what. */
export function describeDifference(difference: Difference, words: Words): string {
  switch (difference.is) {
    case 'place':
      return words.stage(difference.stage)
    case 'moved':
      return arrow(words.stage(difference.before), words.stage(difference.after))
    case 'moment':
      return arrow(words.moment(difference.before), words.moment(difference.after))
    case 'event': {
      const { text, before, after } = difference
      return `${words.quoted(text)}: ${arrow(words.eventClass(before), words.eventClass(after))}`
    }
    case 'ratings': {
      const { team, customers } = difference
      const parts = [
        team === null ? null : words.team(team),
        customers === null ? null : words.customers(customers),
      ]
      return parts.filter((part) => part !== null).join(' · ')
    }
    case 'text': {
      const { field, before, after } = difference
      return `${words.field(field)}: ${arrow(words.quoted(before), words.quoted(after))}`
    }
    case 'choice': {
      const { field, before, after } = difference
      return `${words.field(field)}: ${arrow(words.value(field, before), words.value(field, after))}`
    }
    case 'measure':
      return words.measure(difference.became, difference.status)
    default:
      return assertNever(difference)
  }
}

const arrow = (before: string, after: string): string => `${before} → ${after}`
