import type { Edit } from '@wegpunkt/shared/board/edits'
import { describe, expect, it } from 'vitest'
import { MOST_TARGETS, targetsAround } from './snapping.ts'
import { boardOf, card, note } from '../testing/boards.ts'
import { commits, down, move, play, previews, seen, up } from '../testing/play.ts'
import { selectTool } from '../tools/select-tool.ts'

/** Notes beside the grid, one of which is dragged; `n` lies at [1000, 500]. */
const beside = (...others: readonly Edit[]) => boardOf(note('n', [1000, 500]), ...others)

const dropped = (effects: ReturnType<typeof play>) => commits(effects)[0]?.[0]

describe('snapping', () => {
  it('[E75] an edge snaps to the edge of another element within 6 pixels on the screen', () => {
    const view = seen(beside(note('other', [1203, 800])))
    const near = play(selectTool, view, [down(1050, 550), move(1100, 550), up(1248, 551)])
    expect(dropped(near)).toMatchObject({ to: { at: [1203, 504] } })
    const far = play(selectTool, view, [down(1050, 550), move(1100, 550), up(1243, 551)])
    expect(dropped(far)).toMatchObject({ to: { at: [1192, 504] } })
  })

  it('[E75] at half the zoom the same pixels on the screen are twice as many on the board', () => {
    const view = seen(beside(note('other', [1203, 800])), { zoom: 0.5 })
    const effects = play(selectTool, view, [down(1050, 550), move(1100, 550), up(1243, 551)])
    expect(dropped(effects)).toMatchObject({ to: { at: [1203, 504] } })
  })

  it('[E75] middles snap to middles, and a line shows it', () => {
    const view = seen(beside(note('wide', [1200, 800], { size: [202, 120] })))
    const effects = play(selectTool, view, [down(1050, 550), move(1290, 550), up(1290, 550)])
    // The middle of the wide one is 1301, that of the note would be 1300.
    expect(dropped(effects)).toMatchObject({ to: { at: [1241, 504] } })
    expect(previews(effects)[0]).toMatchObject({
      guides: [{ axis: 'x', kind: 'line', at: 1301, from: 504, to: 920 }],
    })
  })

  it('[E75] in a cell a card snaps to where cards lie: a gap from its borders', () => {
    const view = seen(boardOf(card('a', { at: [101, 16] })))
    const effects = play(selectTool, view, [down(150, 60), move(100, 60), up(67, 60)])
    expect(dropped(effects)).toMatchObject({ to: { at: [16, 16] } })
    // The stage is 448 wide: its right border leaves 16 for the gap.
    const right = play(selectTool, view, [down(150, 60), move(200, 60), up(278, 60)])
    expect(dropped(right)).toMatchObject({ to: { at: [232, 16] } })
  })

  it('[E76] the gap to the next element becomes as wide as the one after it, and marks say so', () => {
    // From b to c there are 41 pixels.
    const view = seen(beside(note('b', [1300, 500]), note('c', [1461, 500])))
    const effects = play(selectTool, view, [down(1050, 550), move(1187, 550), up(1187, 550)])
    expect(dropped(effects)).toMatchObject({ to: { at: [1139, 500] } })
    expect(previews(effects)[0]).toMatchObject({
      guides: expect.arrayContaining([
        { axis: 'x', kind: 'gap', at: 560, from: 1259, to: 1300 },
        { axis: 'x', kind: 'gap', at: 560, from: 1420, to: 1461 },
      ]),
    })
  })

  it('[E76] between two elements the gaps become equal', () => {
    const view = seen(beside(note('b', [905, 500]), note('c', [1403, 500])))
    const effects = play(selectTool, view, [down(1050, 550), move(1100, 550), up(1207, 550)])
    // From 1025 to 1403 there are 378 pixels, of which the note takes 120.
    expect(dropped(effects)).toMatchObject({ to: { at: [1154, 500] } })
  })

  it('[E77] Ctrl or Cmd switches snapping and the grid off', () => {
    const view = seen(beside(note('other', [1203, 800])))
    const effects = play(selectTool, view, [
      down(1050, 550),
      move(1100, 550, { mod: true }),
      up(1248, 551, { mod: true }),
    ])
    expect(dropped(effects)).toMatchObject({ to: { at: [1198, 501] } })
    expect(previews(effects)[0]).not.toHaveProperty('guides')
  })

  it('[E78] what can be snapped to is what is on the screen, and of that the nearest', () => {
    const many = Array.from({ length: MOST_TARGETS + 50 }, (_, i) =>
      note(`m${i}`, [1000 + (i % 25) * 20, 300 + Math.floor(i / 25) * 20]),
    )
    const view = seen(boardOf(note('n', [1000, 300]), note('away', [5000, 300]), ...many))
    const box = { x: 1000, y: 300, w: 120, h: 120 }
    const targets = targetsAround(view, new Set(['n']), box)
    expect(targets.rects).toHaveLength(MOST_TARGETS)
    expect(targets.rects.some(({ x }) => x === 5000)).toBe(false)
    expect(targets.rects.some(({ x, y }) => x === 1000 && y === 300)).toBe(true)
  })

  it('[E75] an edge that is resized snaps as well', () => {
    const view = seen(beside(note('other', [1203, 800])), { selection: ['n'] })
    const effects = play(selectTool, view, [down(1120, 560), move(1150, 560), up(1200, 560)])
    expect(dropped(effects)).toMatchObject({ to: { size: [203, 120] } })
    expect(previews(effects)[0]).not.toHaveProperty('guides')
  })
})
