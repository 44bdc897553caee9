import { MAX_TITLE_CHARS } from '@wegpunkt/shared/limits'
import { describe, expect, it } from 'vitest'
import { card, note } from '../testing/boards.ts'
import { editorOn } from '../testing/editors.ts'
import { draftFrom } from './drafting.ts'
import { titleFrom } from './title-from.ts'

describe('a measure that is begun from the board', () => {
  it('[E167] M36 takes the words of a note, the note as its event, and the touchpoint that it lies on', () => {
    const { editor, run } = editorOn(
      card('a'),
      note('n', [500, 0], { text: 'Waited\nan hour', touchpoint: 'a' }),
      note('free', [900, 0], { text: '' }),
    )
    editor.select(['n'])
    run('make-measure')
    const draft = { title: 'Waited', touchpointIds: ['a'], eventIds: ['n'], idea: null }
    expect(editor.navigation.measures.get()).toEqual({ tab: 'measures', open: null, draft })
    expect(editor.get().journeyView).toBe('measures')
    // Which touchpoint it is about is asked in the sheet.
    editor.select(['free'])
    expect(draftFrom(editor)).toMatchObject({ title: '', touchpointIds: [], eventIds: ['free'] })
  })

  it('[E167] is about the touchpoints that are selected, and about nothing else', () => {
    const { editor } = editorOn(
      card('a'),
      card('b', { stage: 'buy' }),
      note('n', [900, 0]),
      note('m', [1200, 0]),
    )
    editor.select(['a', 'b'])
    expect(draftFrom(editor)).toMatchObject({ title: '', touchpointIds: ['a', 'b'], eventIds: [] })
    for (const ids of [[], ['a', 'n'], ['n', 'm']]) {
      editor.select(ids)
      expect(draftFrom(editor)).toBeNull()
    }
  })

  it('[E168] its title is the first line, to the last word that fits', () => {
    expect(titleFrom('\n  Too slow \nreally')).toBe('Too slow')
    const long = 'word '.repeat(40)
    const title = titleFrom(long)
    expect(title).toMatch(/word…$/)
    expect(title.length).toBeLessThanOrEqual(MAX_TITLE_CHARS)
    expect(titleFrom('x'.repeat(500))).toHaveLength(MAX_TITLE_CHARS)
    expect(titleFrom('')).toBe('')
  })
})
