import type { Summary } from '@wegpunkt/shared/journey/summary'
import { createInstance } from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import english from '../../../locales/overview.en.json' with { type: 'json' }
import { summaryMarkdown } from './summary-markdown.ts'

const words = {
  title: 'Buying a *washer*',
  day: (day: string) => day,
  person: (owner: string) => (owner === 'a1' ? 'Ann' : owner),
  department: () => 'Sales',
}
const told: Summary = {
  audience: 'inside',
  personas: ['Eva'],
  stages: 6,
  touchpoints: 2,
  customers: 1_840,
  lastEvidence: '2027-05-01',
  lovepoints: ['Guide'],
  painpoints: ['Delivery [kerb]'],
  measures: [{ title: 'Slots', status: 'doing', owner: 'a1', department: 'sales', due: '2027-07-01' }],
  decisions: [{ text: 'We begin\nhere', day: '2027-05-04' }],
  stories: [],
  score: { date: '2027-06-01', score: 8.3, n: 24, interval: [-20, 30], isUncertain: true },
  accountable: 'Kim',
  sponsor: '',
}

const speech = createInstance()
beforeAll(async () => {
  await speech.init({
    lng: 'en',
    resources: { en: { overview: english } },
    interpolation: { escapeValue: false },
  })
})
const text = (summary: Summary): string =>
  summaryMarkdown(summary, { ...words, t: speech.getFixedT('en', 'overview') })

describe('a summary as Markdown', () => {
  it('[P357] M49 M41 says who answers for it, what was found, and what is done, by names', () => {
    expect(text(told)).toBe(`# Buying a \\*washer\\*

**Accountable:** Kim  
**Personas:** Eva

- 2 touchpoints in 6 stages
- 1,840 customers asked or observed
- Last heard from customers: 2027-05-01
- Net Promoter Score: 8 (2027-06-01)
- Fewer than 30 answers: the score is uncertain

## What delights

- Guide

## What disappoints

- Delivery \\[kerb\\]

## What is being done

- Slots (under way, Ann, Sales, due 2027-07-01)

## Decisions

- 2027-05-04: We begin here
`)
  })

  it('[P357] M49 has no heading without anything below it, and tells stories as they are', () => {
    const bare = {
      ...told,
      personas: [],
      accountable: '',
      score: null,
      decisions: [],
      measures: [],
      lovepoints: [],
      painpoints: [],
    }
    const story = {
      id: 's',
      title: 'Listening',
      text: 'She <b>came</b>\nand &lt;stayed.',
      touchpointIds: [],
      consent: 'yes' as const,
    }
    const lines = text({ ...bare, customers: 0, lastEvidence: null, stories: [story] }).split('\n')
    expect(lines.filter((line) => line.startsWith('#'))).toEqual(['# Buying a \\*washer\\*', '## Listening'])
    expect(lines).toContain('- No customers asked yet')
    expect(lines).toContain(String.raw`She \<b\>came\</b\> and &amp;lt;stayed.`)
  })

  it.each([
    ['- first', String.raw`- \- first`],
    ['1. first', String.raw`- 1\. first`],
    ['~~gone~~', String.raw`- \~\~gone\~\~`],
    ['&lt;b&gt;', '- &amp;lt;b&amp;gt;'],
  ])('[P357] M49 %s is text in it', (typed, line) => {
    expect(text({ ...told, painpoints: [typed] }).split('\n')).toContain(line)
  })
})
