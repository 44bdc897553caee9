import { describe, expect, it } from 'vitest'
import { Assessment, Element, Lane, Meta, Stage } from '../board/schema.ts'
import { showAll } from './show-rule.ts'
import { shownElement } from './shown-entries.ts'
import { assessmentKeys, elementKeys, laneKeys, metaKeys, stageKeys } from './shown-keys.ts'
import { parts } from './shown-parts.ts'

type Table = readonly [name: string, shape: object, decided: Readonly<Record<string, string>>]
const tables: readonly Table[] = [
  ...Element.options.map(({ shape }): Table => {
    const kind = shape.kind.value
    return [kind, shape, elementKeys[kind]]
  }),
  ['meta', Meta.shape, metaKeys],
  ['stages', Stage.shape, stageKeys],
  ['lanes', Lane.shape, laneKeys],
  ['assessments', Assessment.shape, assessmentKeys],
]

describe('what becomes of each key where a link shows a board', () => {
  it.each(tables)('[N20] is decided for every key of %s, and for no other', (_, shape, decided) => {
    expect(Object.keys(decided).toSorted()).toEqual(Object.keys(shape).toSorted())
  })

  it('[N20] a part has a rule of its own, and what has one is a part', () => {
    const named = tables.flatMap(([, , decided]) =>
      Object.entries(decided).flatMap(([key, decision]) => (decision === 'part' ? [key] : [])),
    )
    expect([...new Set(named)].toSorted()).toEqual(Object.keys(parts).toSorted())
  })

  it('[N20] a key that only a newer program knows is not shown, at whatever depth', () => {
    const touchpoint = {
      kind: 'touchpoint',
      at: [0, 0],
      size: [200, 88],
      order: 'a1',
      stage: null,
      lane: null,
      title: 'Hotline',
      promise: { text: 'we call back', source: '', later: 'secret' },
      later: 'secret',
    } as never
    const shown = shownElement(touchpoint, { rule: showAll([]), sees: () => true })
    expect(JSON.stringify(shown)).not.toContain('secret')
    expect(shown.texts).toEqual({ title: 'Hotline' })
    expect(shown.fields['promise']).toEqual({ text: 'we call back', source: '' })
  })
})
