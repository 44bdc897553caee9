import { describe, expect, it } from 'vitest'
import { actionGroups } from '../../editor/actions/action.ts'
import { actions } from '../../editor/actions/actions.ts'
import de from '../../locales/editor.de.json' with { type: 'json' }
import en from '../../locales/editor.en.json' with { type: 'json' }
import laterDe from '../../locales/panels.de.json' with { type: 'json' }
import laterEn from '../../locales/panels.en.json' with { type: 'json' }
import { keyCaps } from './key-caps.ts'
import { gestures, matching, rowsOf, sections } from './sheet-rows.ts'

describe('help sheet', () => {
  it('[P81] names keys as the person’s keyboard does', () => {
    expect(keyCaps('mod+shift+z', false)).toEqual([
      { word: 'keys.ctrl' },
      { word: 'keys.shift' },
      { sign: 'Z' },
    ])
    expect(keyCaps('mod+shift+z', true)).toEqual([{ sign: '⌘' }, { sign: '⇧' }, { sign: 'Z' }])
    expect(keyCaps('+', false)).toEqual([{ sign: '+' }])
    expect(keyCaps('escape', false)).toEqual([{ word: 'keys.escape' }])
  })

  it('[P82] shows every shortcut of every action once', () => {
    const shown = actionGroups.flatMap((group) => rowsOf(group).flatMap(({ keys }) => keys))
    expect(shown.toSorted()).toEqual(actions.flatMap(({ keys }) => keys).toSorted())
  })

  it('[P82] tells each gesture once, and how it is done', () => {
    const texts = gestures.flatMap(({ text, how }) => [text, how])
    const keys = texts.map((text) => text.replace('sheet.', ''))
    expect(new Set(keys).size).toBe(2 * gestures.length)
    for (const { sheet } of [laterDe, laterEn])
      expect(keys.filter((key) => !Object.hasOwn(sheet, key))).toEqual([])
  })

  it('[P83] every action has a name in both languages', () => {
    const ids = actions.map(({ id }) => id).toSorted()
    expect(Object.keys(de.actions).toSorted()).toEqual(ids)
    expect(Object.keys(en.actions).toSorted()).toEqual(ids)
  })

  it('[P204] finds shortcuts by what they do, in both languages, without case and accents', () => {
    const both: Record<string, string> = {}
    for (const { actions: own, groups, sheet } of [
      { ...de, ...laterDe },
      { ...en, ...laterEn },
    ])
      for (const [part, texts] of Object.entries({ actions: own, groups, sheet }))
        for (const [key, text] of Object.entries(texts))
          both[`${part}.${key}`] = `${both[`${part}.${key}`] ?? ''} ${text}`
    const found = (query: string): string[] =>
      matching(sections(), query, (key) => both[key] ?? '').flatMap(({ rows }) =>
        rows.map(({ text }) => text),
      )
    expect(found('ruckgangig')).toEqual(['actions.undo'])
    expect(found('undo')).toEqual(['actions.undo'])
    expect(found('nächste phase')).toEqual(['actions.next-stage', 'actions.lead-next'])
    // A heading that says it keeps all of its rows.
    expect(found('anordnen')).toHaveLength(rowsOf('arrange').length)
    expect(found('')).toHaveLength(sections().flatMap(({ rows }) => rows).length)
    expect(found('xyzq')).toEqual([])
  })
})
