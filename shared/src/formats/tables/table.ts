import type { CsvCell } from '../../csv/write-csv.ts'
import type { Locale } from '../../http/account-routes.ts'
import { channelLabel } from '../../journey/channels.ts'
import { UNTOLD_MOMENT } from '../../journey/untold.ts'
import type { ExportSource } from '../export-source.ts'
import { type ExportWords, exportWords } from '../words/export-words.ts'

/** The first row is the headings. */
export type Table = readonly (readonly CsvCell[])[]

/** One column: what stands above it, and what it says of each. */
export type Column<Of> = { readonly heading: string; readonly cell: (of: Of) => CsvCell }

export const tableOf = <Of>(columns: readonly Column<Of>[], all: readonly Of[]): Table => [
  columns.map(({ heading }) => heading),
  ...all.map((of) => columns.map(({ cell }) => cell(of))),
]

/** Several in one cell. */
export const listed = (texts: readonly string[]): string => texts.join('; ')

/** The first ten letters of a moment are its day; none where it is not told. */
export const dayOf = (moment: string): string => (moment === UNTOLD_MOMENT ? '' : moment.slice(0, 10))

/** What a table says of what others are called, in the reader's language. */
export type Naming = {
  readonly locale: Locale
  readonly words: ExportWords
  readonly department: (key: string | null) => string
  readonly stage: (id: string | null) => string
  readonly lane: (id: string | null) => string
  readonly touchpoint: (id: string) => string
  readonly channel: (channel: string) => string
  /** Empty where there is nobody. */
  readonly person: (person: string | null) => string
}

export function namingIn({ journey, departments, nameOf, locale }: ExportSource): Naming {
  const words = exportWords[locale]
  const { stages, lanes, elements } = journey.board
  const called = new Map(departments.map((one) => [one.key, locale === 'de' ? one.nameDe : one.nameEn]))
  const department = (key: string | null): string => (key === null ? '' : (called.get(key) ?? key))
  return {
    locale,
    words,
    department,
    stage: (id) => stages.get(id ?? '')?.name ?? '',
    lane: (id) => {
      const lane = lanes.get(id ?? '')
      if (!lane) return ''
      if (lane.name !== '') return lane.name
      return lane.department === undefined ? words.choices.laneKind[lane.kind] : department(lane.department)
    },
    touchpoint: (id) => {
      const element = elements.get(id)
      return element?.kind === 'touchpoint' ? element.title.trim() : ''
    },
    channel: (channel) => (channel === '' ? '' : channelLabel(channel, locale)),
    person: (person) => (person === null ? '' : (nameOf(person) ?? words.someone)),
  }
}
