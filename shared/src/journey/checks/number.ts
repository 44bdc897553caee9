import { type Refusal, refuse } from './refusal.ts'

type Range = { readonly least: number; readonly most: number; readonly isWhole?: boolean }

/**
 * A number as people type it, with a decimal point or a decimal comma, and no other sign between the digits: `1.234`
 * could be either. Outside of its range it is refused, not moved to its end.
 */
export function checkNumber(typed: string, { least, most, isWhole = false }: Range): number | Refusal {
  const text = typed.trim().replace('−', '-')
  if (!/^[+-]?\d+([.,]\d+)?$/.test(text)) return refuse('no-number')
  const number = Number(text.replace(',', '.'))
  if (isWhole && !Number.isInteger(number)) return refuse('not-whole')
  return number < least || number > most ? refuse('out-of-range', { least, most, number }) : number
}

/** The same for what is a number already, as from an import or the API. */
export function checkValue(value: unknown, { least, most, isWhole = false }: Range): number | Refusal {
  if (typeof value !== 'number' || Number.isNaN(value)) return refuse('no-number')
  if (isWhole && !Number.isInteger(value)) return refuse('not-whole')
  return value < least || value > most ? refuse('out-of-range', { least, most, number: value }) : value
}

/** One of few, or refused by name: at the API and in an import; what stands in a board already is kept as it is. */
export const checkChoice = <T extends string>(typed: string, choices: readonly T[]): T | Refusal =>
  choices.find((choice) => choice === typed.trim()) ?? refuse('unknown-value', { value: typed })
