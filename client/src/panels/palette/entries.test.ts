import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Entry, MOST_RECENT, listEntries, numbered, selectedAfter, withRecent } from './entries.ts'
import { recentIds, rememberUse } from './recent.ts'

const entry = (id: string, label: string, more: Partial<Entry> = {}): Entry => ({
  id,
  group: 'actions',
  label,
  also: '',
  enabled: true,
  ...more,
})
const all = [
  entry('undo', 'Rückgängig', { also: 'Undo Edit' }),
  entry('redo', 'Wiederholen', { also: 'Redo Edit', enabled: false }),
  entry('zoom', 'Auswahl zeigen', { also: 'Show the selection' }),
  entry('select', 'Alles auswählen', { also: 'Select all' }),
  entry('buy', 'Kaufen', { group: 'places', also: 'Phase' }),
  entry('eva', 'Eva', { group: 'personas', also: 'persona' }),
  entry('hit', 'Eine Notiz', { group: 'hits' }),
]
const ids = (query: string, recent: readonly string[] = []): string[] =>
  listEntries(all, query, recent).flatMap(({ entries }) => entries.map(({ id }) => id))

describe('the palette', () => {
  it('[P197] lists commands by name, without case and accents, and in the other language', () => {
    expect(ids('ruckg')[0]).toBe('undo')
    expect(ids('undo')[0]).toBe('undo')
    expect(ids('EDIT')).toEqual(['undo', 'redo', 'hit'])
    expect(ids('auswahl')[0]).toBe('zoom')
    expect(ids('alles aus')[0]).toBe('select')
    expect(ids('phase')[0]).toBe('buy')
  })

  it('[P684] finds a name with places where it may break by what one types, and the other way round', () => {
    const more = [entry('curve', 'Gefühls\u00adkurve'), entry('deep', 'Tiefenprozess')]
    for (const typed of ['Gefühlskurve', 'kurve', 'gefuhls\u00adkurve', 'Tiefen\u00adprozess'])
      expect(listEntries(more, typed, []).flatMap(({ entries }) => entries)).toHaveLength(1)
  })

  it('[P197] lists what cannot be done now after what can', () => {
    const more = [entry('off', 'Zoom', { enabled: false }), entry('on', 'Bild zoomen')]
    const [first] = listEntries(more, 'zoom', [])
    expect(first?.entries.map(({ id }) => id)).toEqual(['on', 'off'])
  })

  it('[P197] with nothing typed lists what was used last, then everything but elements', () => {
    const listed = listEntries(all, ' ', ['eva', 'gone', 'redo'])
    expect(listed.map(({ group }) => group)).toEqual(['recent', 'actions', 'places'])
    expect(listed[0]?.entries.map(({ id }) => id)).toEqual(['eva'])
    expect(listed[1]?.entries.at(-1)?.id).toBe('redo')
  })

  it('[P197] what was used last comes first among equals', () => {
    const twins = [entry('a', 'Zoom a'), entry('b', 'Zoom b')]
    expect(listEntries(twins, 'zoom', ['b'])[0]?.entries[0]?.id).toBe('b')
  })

  it('[P197] is walked by arrows navigation both ends, and by pages up to them', () => {
    expect(selectedAfter('ArrowDown', 4, 5)).toBe(0)
    expect(selectedAfter('ArrowUp', 0, 5)).toBe(4)
    expect(selectedAfter('PageDown', 1, 5)).toBe(4)
    expect(selectedAfter('PageUp', 3, 5)).toBe(0)
    expect(selectedAfter('a', 3, 5)).toBeNull()
    expect(selectedAfter('ArrowDown', -1, 0)).toBeNull()
    const indexes = numbered(listEntries(all, '', [])).flatMap(({ entries }) =>
      entries.map(({ index }) => index),
    )
    expect(indexes).toEqual([0, 1, 2, 3, 4, 5])
  })

  describe('what was used', () => {
    beforeEach(() => {
      const kept = new Map<string, string>()
      vi.stubGlobal('localStorage', {
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, value: string) => void kept.set(key, value),
      })
    })
    afterEach(() => vi.unstubAllGlobals())

    it('[P197] is remembered on this device, the last first, and only a few', () => {
      expect(withRecent(['a', 'b', 'c', 'd', 'e'], 'c')).toEqual(['c', 'a', 'b', 'd', 'e'])
      for (let i = 0; i < 9; i++) rememberUse(`e${i}`)
      expect(recentIds()).toHaveLength(MOST_RECENT)
      expect(recentIds()[0]).toBe('e8')
    })
  })

  it('[P197] does without a place to remember', () => {
    rememberUse('a')
    expect(recentIds()).toEqual([])
  })
})
