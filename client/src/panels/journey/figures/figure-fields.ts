import { checkDay } from '@wegpunkt/shared/journey/checks/day'
import { checkNumber } from '@wegpunkt/shared/journey/checks/number'
import { isRefused, refuse } from '@wegpunkt/shared/journey/checks/refusal'
import { checkKpi } from '@wegpunkt/shared/journey/checks/rows'
import { checkLine, checkOptionalLine } from '@wegpunkt/shared/journey/checks/text'
import type { Day, Kpi } from '@wegpunkt/shared/journey/rows'
import { MAX_TITLE_CHARS, MAX_UNIT_CHARS } from '@wegpunkt/shared/limits'

const MOST = 1e15

/** A key figure as somebody types it. */
export type FigureFields = Omit<Kpi, 'id' | 'value'> & { readonly value: string }

export const newFigure = (today: Day, department: string | null): FigureFields => ({
  name: '',
  value: '',
  unit: '',
  date: today,
  isTarget: false,
  department,
  element: null,
  conflictsWith: [],
})

/** Each field as it is taken, or why it is not; `whole`: the row, null where something is missing (METHOD.md M26). */
export function checkFigure(fields: FigureFields, today: Day) {
  const name = checkLine(fields.name, MAX_TITLE_CHARS)
  const unit = checkOptionalLine(fields.unit, MAX_UNIT_CHARS)
  const value =
    fields.value.trim() === '' ? refuse('empty') : checkNumber(fields.value, { least: -MOST, most: MOST })
  const date = dateOf(fields, today)
  const isWhole = !isRefused(name) && !isRefused(unit) && !isRefused(value) && !isRefused(date)
  const { isTarget, department, element } = fields
  const rest = { isTarget, department, element, conflictsWith: [...fields.conflictsWith] }
  return { name, unit, value, date, whole: isWhole ? { name, unit, value, date, ...rest } : null }
}

function dateOf({ date, isTarget }: FigureFields, today: Day) {
  if (date === '') return refuse('empty')
  return checkKpi({ value: 0, date, isTarget }, today) ?? checkDay(date)
}

/** The score of the whole journey, said of a part of it: there it says little (METHOD.md M47). */
export const isScoreOfPart = ({ name, element }: Pick<FigureFields, 'name' | 'element'>): boolean =>
  element !== null && /\bnps\b|net[\s-]*promoter/i.test(name)
