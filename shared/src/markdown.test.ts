import { describe, expect, it } from 'vitest'
import { markdownLine, markdownText } from './markdown.ts'

describe('what people typed, in Markdown', () => {
  it.each([
    ['# a #', String.raw`\# a \#`],
    ['- a', String.raw`\- a`],
    ['1. a', String.raw`1\. a`],
    ['[x](y)', String.raw`\[x\](y)`],
    ['a\n\n# b', String.raw`a \# b`],
    ['&lt;', '&amp;lt;'],
    ['a_b|c`d~', String.raw`a\_b\|c\`d\~`],
  ])('[P337] %s is text in a line', (typed, written) => {
    expect(markdownLine(typed)).toBe(written)
  })

  it('[P337] keeps its lines, and each of them is text', () => {
    expect(markdownText(' a\n===\n\n    b\n2) c ')).toBe('a\n\\===\n\nb\n2\\) c')
  })
})
