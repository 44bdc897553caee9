/** What begins a formula, also as a wide sign. */
const SIGN = String.raw`[=+\-@\uff1d\uff0b\uff0d\uff20|%]`
/** What a spreadsheet leaves out in front of one. */
const LEFT_OUT = String.raw`[\s\p{Cc}\p{Cf}'"]`
const FORMULA = new RegExp(`^${LEFT_OUT}*${SIGN}`, 'u')
const BEGINS_WITH_CONTROL = /^'*[\t\r\n]/u

const IS_SIGN = new RegExp(`^${SIGN}`, 'u')
/** All that stands between two things that say something: a cell could begin anywhere in it. */
const BETWEEN = /[\s\p{Cc}\p{Cf}'";,]+/gu
const BEGINNING = /[;,\t\n\v\f\r\u0085\u2028\u2029] */gu
const GUARDED_BEGINNING = /([;,\t\n\v\f\r\u0085\u2028\u2029] *)'/gu

const isFormula = (text: string): boolean => FORMULA.test(text) || BEGINS_WITH_CONTROL.test(text)

/**
 * A text that no spreadsheet takes for a formula: an apostrophe stands before each sign that would begin one, at the
 * beginning, and within it wherever a cell begins for who reads with another separator, or takes a quote for a letter.
 */
export function guardCell(text: string): string {
  const guarded = inBeginnings(text, (between) => between.replaceAll(BEGINNING, "$&'"))
  return isFormula(text) ? `'${guarded}` : guarded
}

/** What `guardCell` was given. Other texts may lose an apostrophe by it. */
export function unguardCell(text: string): string {
  const rest = text.startsWith("'") ? text.slice(1) : text
  return inBeginnings(isFormula(rest) ? rest : text, (between) => between.replaceAll(GUARDED_BEGINNING, '$1'))
}

/** Changes what stands before a sign, from the last separator on: what stands before that is a cell of its own. */
const inBeginnings = (text: string, change: (between: string) => string): string =>
  text.replaceAll(BETWEEN, (between: string, at: number) => {
    if (!IS_SIGN.test(text.charAt(at + between.length))) return between
    const last = Math.max(between.lastIndexOf(';'), between.lastIndexOf(','), 0)
    return between.slice(0, last) + change(between.slice(last))
  })
