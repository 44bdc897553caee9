import { expect, it } from 'vitest'
import { Receipts } from './receipts.ts'

it('[N131] asks for a receipt now and then, and knows by it what is still on its way', () => {
  const receipts = new Receipts()
  const marks = Array.from({ length: 10 }, () => receipts.sent(20_000)).filter((mark) => mark !== null)
  expect(marks).toEqual(['80000', '160000'])
  expect(receipts.underWay).toBe(160_000)
  expect([receipts.received('80000'), receipts.underWay]).toEqual([true, 80_000])
  // Who does not answer each of them answers the last one.
  expect([receipts.received('160000'), receipts.underWay]).toEqual([true, 0])
})

it('[N131] believes no receipt for what was not sent, nor one that comes again', () => {
  const receipts = new Receipts()
  receipts.sent(100_000)
  for (const mark of ['', '100001', '-1', 'NaN', 'Infinity', '1e9', 'x'])
    expect([mark, receipts.received(mark)]).toEqual([mark, false])
  expect(receipts.underWay).toBe(100_000)
  expect([receipts.received('100000'), receipts.received('100000')]).toEqual([true, false])
})
