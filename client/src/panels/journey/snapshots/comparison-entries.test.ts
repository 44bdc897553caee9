import type { Comparison } from '@wegpunkt/shared/http/comparison'
import { describe, expect, it } from 'vitest'
import { entriesOf } from './comparison-entries.ts'
import { comparisonMarkdown } from './comparison-markdown.ts'
import type { Words } from './describe-difference.ts'

const change: Comparison['changed'][number] = {
  before: 'shop',
  after: 'shop',
  title: 'Shop',
  moved: { from: 'compare', to: 'buy' },
  moment: { before: 'none', after: 'painpoint' },
  events: [{ note: 'n', text: 'Waited', before: 'okay', after: 'disappointing' }],
  ratings: { team: { before: 0, after: 1 }, customers: { before: 1, after: 0.5 } },
  texts: [{ field: 'title', before: 'Store', after: 'Shop' }],
  choices: [{ field: 'channel', before: null, after: 'website' }],
}
const comparison: Comparison = {
  pairs: [['shop', 'shop']],
  matched: [],
  added: [{ id: 'chat', title: 'Chat *now*', stage: 'buy' }],
  removed: [{ id: 'fax', title: '', stage: null }],
  changed: [change],
  measures: {
    opened: [{ id: 'm', title: 'Call back', status: 'idea' }],
    closed: [{ id: 'gone', title: null, status: 'doing' }],
  },
}
const words: Words = {
  stage: (id) => id ?? 'beside',
  moment: (moment) => moment,
  eventClass: (name) => name ?? 'no event',
  field: (field) => field,
  value: (_field, value) => value ?? 'none',
  measure: (became, status) => `${became}, ${status}`,
  team: ({ before, after }) => `team ${before} → ${after}`,
  customers: ({ before, after }) => `customers ${before} → ${after}`,
  quoted: (text) => `“${text}”`,
}

describe('a comparison', () => {
  it('[P336] is told in groups, each line with the touchpoint that it leads to', () => {
    const entries = entriesOf(comparison, (measure) => (measure === 'm' ? 'shop' : null))
    expect([...entries].map(([group, ones]) => [group, ones.map(({ touchpoint }) => touchpoint)])).toEqual([
      ['added', ['chat']],
      ['removed', ['fax']],
      ['moved', ['shop']],
      ['moments', ['shop']],
      ['events', ['shop']],
      ['ratings', ['shop']],
      ['texts', ['shop']],
      ['choices', ['shop']],
      ['measures', ['shop', null]],
    ])
    const nothing = {
      pairs: [],
      matched: [],
      added: [],
      removed: [],
      changed: [],
      measures: { opened: [], closed: [] },
    }
    expect(entriesOf(nothing, () => null).size).toBe(0)
  })

  it('[P337] as Markdown says the same, and nothing in it is markup that people typed', () => {
    const texts = {
      title: 'What changed',
      lead: 'A <b> with B',
      group: (group: string, count: number) => `${group}: ${count}`,
      untitled: 'Without a title',
      erased: 'Erased',
      nothing: 'Nothing',
    }
    const text = comparisonMarkdown(
      entriesOf(comparison, () => null),
      words,
      texts,
    )
    expect(text).toContain(String.raw`- **Chat \*now\***: buy`)
    expect(text).toContain('- **Without a title**: beside')
    expect(text).toContain('- **Shop**: compare → buy')
    expect(text).toContain('- **Shop**: none → painpoint')
    expect(text).toContain('- **Shop**: “Waited”: okay → disappointing')
    expect(text).toContain('- **Shop**: team 0 → 1 · customers 1 → 0.5')
    expect(text).toContain('- **Shop**: title: “Store” → “Shop”')
    expect(text).toContain('- **Erased**: closed, doing')
    expect(text).toContain(String.raw`A \<b\> with B`)
    expect(comparisonMarkdown(new Map(), words, texts)).toContain('Nothing')
  })
})
