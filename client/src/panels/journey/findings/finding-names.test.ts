import { type RuleId, findings, ruleIds } from '@wegpunkt/shared/journey/findings/findings'
import { foundOn } from '@wegpunkt/shared/journey/testing/found-on'
import { journeyOf, touchpoint } from '@wegpunkt/shared/journey/testing/journeys'
import { getFixedT, init } from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import de from '../../../locales/insights.de.json' with { type: 'json' }
import en from '../../../locales/insights.en.json' with { type: 'json' }
import { namesIn } from './finding-names.ts'
import { sentenceOf } from './finding-sentence.ts'

beforeAll(async () => {
  await init({
    resources: { de: { insights: de }, en: { insights: en } },
    lng: 'en',
    fallbackLng: false,
    returnNull: false,
    interpolation: { escapeValue: false },
  })
})

const department = (key: string, nameDe: string, nameEn: string) => ({
  key,
  nameDe,
  nameEn,
  codeDe: 'X',
  codeEn: 'X',
  color: 'grey',
  icon: 'truck',
  position: 0,
})
const departments = [
  department('sales', 'Vertrieb', 'Sales'),
  department('logistics', 'Logistik', 'Logistics'),
] as unknown as Parameters<typeof namesIn>[1]['departments']

function sentences(rule: RuleId, locale: 'de' | 'en'): string[] {
  const journey = journeyOf(foundOn[rule][0])
  const t = getFixedT(locale, 'insights')
  return findings(journey)
    .open.filter((finding) => finding.rule === rule)
    .map((finding) => sentenceOf(finding, t, { journey, departments, locale }))
}

describe('the sentences of the findings', () => {
  it.each(ruleIds.flatMap((rule) => [[rule, 'de'] as const, [rule, 'en'] as const]))(
    '[P250] %s says what is there and what one could do, in %s',
    (rule, locale) => {
      const said = sentences(rule, locale)
      expect(said.length).toBeGreaterThan(0)
      for (const sentence of said) {
        expect(sentence).not.toMatch(/\{\{|undefined|NaN|rules\.|\bany\b|NaN/)
        // What is there, and after it what one could do.
        expect(sentence).toMatch(/[.:;?] ?\S.*[.”“]$/)
        expect(sentence.length).toBeLessThan(240)
      }
    },
  )

  it('[P250] names departments, personas and days instead of keys, ids and dates', () => {
    expect(sentences('handover-without-owner', 'de')[0]).toMatch(/„I pay“ übergibt Vertrieb an Logistik/)
    expect(sentences('surveyed-too-often', 'en')[0]).toMatch(/^At 3 touchpoints ann is asked/)
    expect(sentences('measure-overdue', 'de')[0]).toContain('01.06.2027')
    expect(sentences('measure-overdue', 'en')[0]).toContain('Jun 1, 2027')
    expect(sentences('entry-shares', 'de')[0]).toContain('80 %')
  })

  it('[P250] quotes within quotes are of the other kind', () => {
    const journey = journeyOf({ elements: [touchpoint('ad', { title: 'Ad: “In a day”' })] })
    const finding = {
      id: 'x',
      rule: 'draft',
      severity: 'hint',
      element: 'ad',
      row: null,
      values: {},
    } as const
    const words = { untitled: '', unnamedStage: '', anyone: '', formerDepartment: '' }
    const { title } = namesIn(finding, { journey, departments, locale: 'en', words })
    expect(title).toBe('Ad: ‘In a day’')
  })

  it('[P250] what has no name any more is said so, and what is no day stays as it was written', () => {
    const journey = journeyOf({ elements: [touchpoint('pay', { title: ' ' })], rows: { personas: [] } })
    const finding = {
      id: 'x',
      rule: 'draft',
      severity: 'hint',
      element: 'pay',
      row: null,
      values: { department: 'gone', persona: 'any', due: 'soon', stage: '' },
    } as const
    const words = { untitled: 'U', unnamedStage: 'S', anyone: 'A', formerDepartment: 'F' }
    expect(namesIn(finding, { journey, departments, locale: 'en', words })).toEqual({
      department: 'F',
      persona: 'A',
      due: 'soon',
      stage: 'S',
      title: 'U',
      count: 0,
    })
  })
})
