/**
 * Why something is not taken, and the numbers that a sentence about it needs: "132 of 120 characters". The words are
 * the client's. Nothing is ever cut or moved onto the scale instead.
 */
export type Refusal = {
  readonly refused: RefusalKey
  readonly values: Readonly<Record<string, string | number>>
}

const refusalKeys = [
  'empty',
  'too-long',
  'no-number',
  'not-whole',
  'out-of-range',
  'unknown-value',
  'no-date',
  'date-in-future',
  'date-in-past',
  'no-address',
  'shares-above-all',
  'itself',
  'no-reason',
  'no-touchpoint',
  'range-turned',
  'nobody-counted',
  'too-many-personas',
  'no-evidence',
  'no-consent',
] as const
export type RefusalKey = (typeof refusalKeys)[number]

export const refuse = (refused: RefusalKey, values: Refusal['values'] = {}): Refusal => ({ refused, values })

export const isRefused = (checked: unknown): checked is Refusal =>
  typeof checked === 'object' && checked !== null && Object.hasOwn(checked, 'refused')
