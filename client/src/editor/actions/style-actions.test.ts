import { describe, expect, it } from 'vitest'
import { added, card, note } from '../testing/boards.ts'
import { editorOn } from '../testing/editors.ts'

describe('selecting what is alike', () => {
  it('[E88] selects all of the same kind, notes of the same colour, and nothing locked', () => {
    const { editor, run, selected } = editorOn(
      note('y', [1000, 0]),
      note('y2', [1200, 0]),
      note('blue', [1400, 0], { color: 'blue' }),
      note('fixed', [1600, 0], { locked: true }),
      card('a'),
      card('b'),
    )
    editor.select(['y'])
    run('select-same')
    expect(selected().toSorted()).toEqual(['y', 'y2'])
    editor.select(['y', 'a'])
    run('select-same')
    expect(selected().toSorted()).toEqual(['a', 'b', 'y', 'y2'])
  })
})

describe('copying a style', () => {
  const open = () =>
    editorOn(
      added('line', {
        kind: 'connector',
        from: [0, 900],
        to: [90, 900],
        color: 'pink',
        heads: 'both',
        dashed: true,
      }),
      added('other', { kind: 'connector', from: [0, 950], to: [90, 950], route: 'elbow' }),
      added('text', { kind: 'text', at: [1000, 600], fontSize: 40 }),
      note('n', [1000, 0]),
      card('a'),
    )

  it('[E89] gives the look of one element to others as far as their kinds have it, in one step', () => {
    const { editor, run, element, can, commits } = open()
    expect(can('paste-style')).toBe(false)
    editor.select(['line'])
    run('copy-style')
    editor.select(['other', 'text', 'n', 'a'])
    run('paste-style')
    expect(element('other')).toMatchObject({ color: 'pink', heads: 'both', dashed: true, route: 'curved' })
    expect(element('text')).toMatchObject({ color: 'pink', fontSize: 40 })
    expect(element('n')).toMatchObject({ color: 'pink', text: '' })
    expect(commits).toHaveLength(1)
    expect(commits[0]?.some((edit) => 'id' in edit && edit.id === 'a')).toBe(false)
  })

  it('[E89] what the first one does not have is taken away, but a note always has a colour', () => {
    const { editor, run, element } = open()
    editor.select(['other'])
    run('copy-style')
    editor.select(['line', 'n'])
    run('paste-style')
    expect(element('line')).toMatchObject({ route: 'elbow' })
    expect(element('line')).not.toHaveProperty('dashed')
    expect(element('line')).not.toHaveProperty('color')
    expect(element('n')).toMatchObject({ color: 'yellow' })
  })
})
