import type { Department, Locale } from '@wegpunkt/shared/http/account-routes'
import { ANY_PERSONA } from '@wegpunkt/shared/board/choices'
import type { Finding } from '@wegpunkt/shared/journey/findings/findings'
import type { Journey } from '@wegpunkt/shared/journey/journey'
import { dayText } from '../../../locales/format.ts'
import { departmentName } from '../../../ui/department-name.ts'

type Words = {
  readonly untitled: string
  readonly unnamedStage: string
  readonly anyone: string
  readonly formerDepartment: string
}
type Names = {
  readonly journey: Journey
  readonly departments: readonly Department[]
  readonly locale: Locale
  readonly words: Words
}

/** What a sentence about a finding names: titles instead of ids, days as they are read. */
export function namesIn(
  { element, values }: Finding,
  { journey: { board, rows }, departments, locale, words }: Names,
): Record<string, string | number> {
  const touchpoint = element === null ? undefined : board.elements.get(element)
  const title = touchpoint?.kind === 'touchpoint' ? touchpoint.title.trim() : ''
  const department = (key: string): string => {
    const found = departments.find((one) => one.key === key)
    return found ? departmentName(found, locale) : words.formerDepartment
  }
  const persona = (id: string): string =>
    id === ANY_PERSONA ? words.anyone : (rows.personas.find((one) => one.id === id)?.name ?? id)
  const read: Record<string, (text: string) => string> = {
    department,
    from: department,
    to: department,
    persona,
    due: (day) => dayText(locale, day),
    date: (day) => dayText(locale, day),
    stage: (name) => within(name.trim()) || words.unnamedStage,
  }
  const named = Object.entries(values).map(([key, value]): [string, string | number] => [
    key,
    typeof value === 'string' ? (read[key] ?? within)(value) : value,
  ])
  const count = values['count'] ?? values['personas'] ?? values['orders'] ?? 0
  return { ...Object.fromEntries(named), title: within(title) || words.untitled, count }
}

const innerQuotes = { '„': '‚', '“': '‘', '”': '’' } as const

/** Words that stand in quotes have quotes of the other kind in them. */
const within = (text: string): string =>
  text.replaceAll(/[„“”]/g, (quote) => innerQuotes[quote as keyof typeof innerQuotes])
