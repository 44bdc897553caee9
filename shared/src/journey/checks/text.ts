import { cleanLine, cleanProse, isVisible } from '../../clean-text.ts'
import { type Refusal, refuse } from './refusal.ts'

/** A line as it is kept; HTML stays text. Refused with the count where it is too long, and where there is nothing to see. */
export function checkLine(typed: string, most: number): string | Refusal {
  const text = cleanLine(typed)
  if (text === '' || !isVisible(text)) return refuse('empty')
  return text.length > most ? refuse('too-long', { count: text.length, most }) : text
}

/** The same where nothing may be said, too. */
export function checkOptionalLine(typed: string, most: number): string | Refusal {
  const text = cleanLine(typed)
  return text === '' ? '' : checkLine(text, most)
}

/** Text of several lines, as it is kept. */
export function checkProse(typed: string, most: number): string | Refusal {
  const text = cleanProse(typed)
  return text.length > most ? refuse('too-long', { count: text.length, most }) : text
}

/** An address that is safe to open. */
export function checkAddress(typed: string, most: number): string | Refusal {
  const address = checkLine(typed, most)
  return typeof address === 'string' && !/^(https?:\/\/|mailto:)\S+$/i.test(address)
    ? refuse('no-address')
    : address
}

/** Where something is known from: free words, but what looks like an address has to be a safe one. */
export function checkSource(typed: string, most: number): string | Refusal {
  const source = checkOptionalLine(typed, most)
  return typeof source === 'string' && /^[a-z][a-z0-9+.-]*:\S/i.test(source)
    ? checkAddress(source, most)
    : source
}

const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu
/** Seven digits and more, with what people write between them. */
const phone = /(?<![\p{L}\p{N}])[+(]{0,2}\d[\d\s()/.-]{5,}\d(?![\p{L}\p{N}])/gu
/** What has as many digits, and calls nobody: days, spans of years, times, and amounts with their thousands. */
const noPhones = [
  /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/gu,
  /(?<![\d.])(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:\d{4}|\d{2})?(?!\.?\d)/gu,
  /(?<![\d/])\d{1,2}\/\d{1,2}\/\d{4}(?!\d)/gu,
  /(?<![\d/.-])(?:19|20)\d{2}\s?[-/]\s?(?:(?:19|20)\d{2}|\d{2})(?![\d/.-]*\d)/gu,
  /(?<![\d:])\d{1,2}:\d{2}(?!\d)/gu,
  /(?<![\d+./-]|[\d)]\s)[1-9]\d{0,2}(?:\.\d{3})+(?!\.?\d)/gu,
]
const LEAST_DIGITS = 7

/** What in a quote may tell who said it: a warning, with an offer to mask it (METHOD.md M30). */
export function personalIn(quote: string): readonly string[] {
  // Most say neither, and an import asks for thousands at once.
  if (!quote.includes('@') && digitsIn(quote) < LEAST_DIGITS) return []
  // A sign that neither belongs to a number nor ends a word takes the place of each.
  const rest = noPhones.reduce((text, it) => text.replaceAll(it, '·'), quote)
  const phones = [...rest.matchAll(phone)].map(([it]) => it)
  const isLong = (it: string): boolean => digitsIn(it) >= LEAST_DIGITS
  return [...[...quote.matchAll(email)].map(([it]) => it), ...phones.filter(isLong)]
}

const digitsIn = (text: string): number => text.replaceAll(/\D/g, '').length

/** The quote without it. */
export const masked = (quote: string): string =>
  personalIn(quote).reduce((text, it) => text.replaceAll(it, '…'), quote)
