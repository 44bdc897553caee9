import { describe, expect, it } from 'vitest'
import { note } from '../testing/boards.ts'
import { editorOn } from '../testing/editors.ts'

/** A board 1200 × 700 on the screen, of which the inspector covers 348 at the right. */
function board() {
  const scene = editorOn(note('left', [300, 300]), note('right', [1000, 300]), note('far', [4000, 300]))
  const { editor } = scene
  editor.zoomBy(1 / editor.get().camera.zoom, [0, 0])
  editor.pan(editor.get().camera.at)
  const camera = () => editor.get().camera
  const start = camera()
  return { ...scene, room: editor.navigation.room, camera, start, left: () => start.at[0] - camera().at[0] }
}

describe('room beside the inspector', () => {
  it('[E139] is made for the one element that it covers, only as much as needed, and given back', () => {
    const { editor, room, camera, start, left } = board()
    editor.select(['right'])
    room.forSelection()
    // 1000 + 120 − (1200 − 348)
    expect(left()).toBe(-268)
    editor.select([])
    room.giveBack()
    expect(camera()).toEqual(start)
  })

  it('[E139] is not made for what can be seen, for several, nor for what is not on the screen', () => {
    const { editor, room, left } = board()
    for (const ids of [['left'], ['left', 'right'], ['far'], []]) {
      editor.select(ids)
      room.forSelection()
      expect(left()).toBe(0)
    }
  })

  it('[E139] stays where the person has gone meanwhile', () => {
    const { editor, room, left } = board()
    editor.select(['right'])
    room.forSelection()
    editor.pan([-40, 0])
    editor.select([])
    room.giveBack()
    expect(left()).toBe(-308)
  })

  it('[E139] also what was made for typing is given back, all of it at once', () => {
    const { editor, room, camera, start } = board()
    editor.select(['right'])
    room.make([-100, -60])
    room.forSelection()
    editor.select([])
    room.giveBack()
    expect(camera()).toEqual(start)
    room.giveBack()
    expect(camera()).toEqual(start)
  })
})
