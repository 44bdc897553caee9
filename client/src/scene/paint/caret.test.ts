import { expect, it } from 'vitest'
import { caretIn } from './caret.ts'
import { wrapText } from './text-wrap.ts'

const measure = (text: string): number => text.length * 10
const place = (text: string, index: number) => caretIn(text, wrapText(text, 70, measure), index, measure)

it("[C14] another person's caret stands in the line and at the letter where they type", () => {
  expect(place('buy the washer', 2)).toEqual({ line: 0, x: 20 })
  expect(place('buy the washer', 8)).toEqual({ line: 1, x: 0 })
  expect(place('buy the washer', 14)).toEqual({ line: 1, x: 60 })
})

it('[C14] line breaks count', () => {
  expect(place('one\n\ntwo', 3)).toEqual({ line: 0, x: 30 })
  expect(place('one\n\ntwo', 4)).toEqual({ line: 1, x: 0 })
  expect(place('one\n\ntwo', 5)).toEqual({ line: 2, x: 0 })
})
