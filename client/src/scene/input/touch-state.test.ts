import { describe, expect, it } from 'vitest'
import { type Contact, type Doing, type Ground, type TouchEvent, touched, untouched } from './touch-state.ts'

const empty: Ground = { tool: 'select', isEmpty: true }
const onElement: Ground = { tool: 'select', isEmpty: false }
const drawing: Ground = { tool: 'other', isEmpty: true }

type Device = Contact['device']
const contact = (pointer: number, device: Device, at: readonly [number, number], time: number): Contact => ({
  pointer,
  device,
  button: 0,
  at,
  breadth: 20,
  time,
})
const of = (device: Device, pointer: number) => ({
  down: (x: number, y: number, ground: Ground, time = 0, more: Partial<Contact> = {}): TouchEvent => ({
    type: 'down',
    ...contact(pointer, device, [x, y], time),
    ...more,
    ground,
  }),
  move: (x: number, y: number, time = 0): TouchEvent => ({
    type: 'move',
    ...contact(pointer, device, [x, y], time),
  }),
  up: (x: number, y: number, time = 0): TouchEvent => ({
    type: 'up',
    ...contact(pointer, device, [x, y], time),
  }),
  lost: (time = 0): TouchEvent => ({ type: 'lost', pointer, time }),
})
const finger = of('touch', 1)
const second = of('touch', 2)
const pen = of('pen', 7)
const mouse = of('mouse', 9)
const rested: TouchEvent = { type: 'rested' }

/** What is done while these events happen; waiting is left out. */
function play(...events: readonly TouchEvent[]): Doing[] {
  let state = untouched
  return events.flatMap((event) => {
    const answer = touched(state, event)
    ;({ state } = answer)
    return answer.doing.filter((doing) => doing.do !== 'wait' && doing.do !== 'stop-waiting')
  })
}
const names = (...events: readonly TouchEvent[]): string[] => play(...events).map((doing) => doing.do)

describe('a pen', () => {
  it('[C41] works with the tool in hand, and from then on fingers move the board', () => {
    const stroke = [pen.down(0, 0, drawing), pen.move(50, 0), pen.up(60, 0, 100)]
    expect(names(...stroke)).toEqual(['down', 'move', 'up'])
    expect(
      names(...stroke, finger.down(10, 10, drawing, 2_000), finger.move(40, 10), finger.up(40, 10)),
    ).toEqual(['down', 'move', 'up', 'pan'])
    expect(names(finger.down(10, 10, drawing), finger.move(40, 10), finger.up(40, 10))).toEqual([
      'down',
      'move',
      'up',
    ])
  })

  it('[C41] a finger still chooses what it taps when a pen was seen, and drags nothing', () => {
    const seen = [pen.down(0, 0, drawing), pen.up(60, 0, 100)]
    const tap = play(...seen, finger.down(10, 10, onElement, 2_000), finger.up(11, 10, 2_050)).slice(2)
    expect(tap).toEqual([
      { do: 'down', at: [10, 10] },
      { do: 'up', at: [11, 10] },
    ])
    expect(
      names(...seen, finger.down(10, 10, onElement, 2_000), finger.move(90, 10), finger.up(90, 10)).slice(2),
    ).toEqual(['pan'])
  })

  it('[C41] the hand that rests while the pen writes, or a little after, does nothing', () => {
    const writing = [pen.down(0, 0, drawing), pen.move(5, 0, 10)]
    expect(
      names(...writing, finger.down(300, 300, drawing, 20), finger.move(350, 300), finger.up(350, 300)),
    ).toEqual(['down', 'move'])
    expect(
      names(...writing, pen.up(9, 0, 100), finger.down(300, 300, drawing, 400), finger.move(350, 300, 450)),
    ).toEqual(['down', 'move', 'up'])
    expect(names(finger.down(300, 300, drawing, 0, { breadth: 90 }), finger.move(350, 300))).toEqual([])
  })

  it('[C41] ends what the hand began before the pen came', () => {
    expect(names(finger.down(300, 300, drawing), finger.move(310, 300), pen.down(0, 0, drawing, 50))).toEqual(
      ['down', 'move', 'cancel', 'down'],
    )
  })
})

describe('fingers', () => {
  it('[C42] one finger moves the empty board, and drags an element', () => {
    expect(
      play(finger.down(10, 10, empty), finger.move(30, 15), finger.move(40, 15), finger.up(40, 15)),
    ).toEqual([
      { do: 'pan', by: [20, 5] },
      { do: 'pan', by: [10, 0] },
    ])
    expect(names(finger.down(10, 10, onElement), finger.move(30, 15), finger.up(40, 15))).toEqual([
      'down',
      'move',
      'up',
    ])
  })

  it('[C42] a tap on the empty board is a click, and two are a double click', () => {
    const tap = (time: number) => [finger.down(10, 10, empty, time), finger.up(12, 10, time + 60)]
    expect(names(...tap(0))).toEqual(['down', 'up'])
    expect(names(...tap(0), ...tap(200))).toEqual(['down', 'up', 'down', 'up', 'double'])
    expect(names(...tap(0), ...tap(900))).toEqual(['down', 'up', 'down', 'up'])
    expect(names(...tap(0), ...tap(200), ...tap(400)).filter((name) => name === 'double')).toHaveLength(1)
    const clicks = [
      mouse.down(10, 10, empty, 0),
      mouse.up(10, 10, 50),
      mouse.down(10, 10, empty, 90),
      mouse.up(10, 10, 120),
    ]
    expect(names(...clicks)).toEqual(['down', 'up', 'down', 'up'])
  })

  it('[C42] a finger that rests opens the menu; on the empty board it may also draw a brush', () => {
    expect(names(finger.down(10, 10, onElement), rested, finger.up(10, 10))).toEqual([
      'down',
      'cancel',
      'menu',
    ])
    expect(names(finger.down(10, 10, empty), rested, finger.up(10, 10))).toEqual(['buzz', 'menu'])
    expect(play(finger.down(10, 10, empty), rested, finger.move(60, 60), finger.up(70, 70))).toEqual([
      { do: 'buzz' },
      { do: 'down', at: [10, 10] },
      { do: 'move', at: [60, 60] },
      { do: 'up', at: [70, 70] },
    ])
    expect(names(finger.down(10, 10, onElement), finger.move(40, 10), rested)).toEqual(['down', 'move'])
    expect(names(finger.down(10, 10, drawing), rested)).toEqual(['down'])
  })

  it('[C43] a second finger ends what the first began, and both pan and zoom', () => {
    const doing = play(
      finger.down(100, 100, onElement),
      second.down(200, 100, onElement),
      second.move(300, 100),
      finger.up(100, 100),
      second.move(500, 100),
      second.up(500, 100),
      finger.down(10, 10, empty),
      finger.move(40, 10),
    )
    expect(doing).toEqual([
      { do: 'down', at: [100, 100] },
      { do: 'cancel' },
      { do: 'pan', by: [50, 0] },
      { do: 'zoom', factor: 2, around: [200, 100] },
      { do: 'pan', by: [30, 0] },
    ])
  })

  it('[C43] a pointer that the browser takes away ends its gesture and leaves nothing behind', () => {
    expect(
      names(finger.down(10, 10, onElement), finger.move(60, 10), finger.lost(), finger.move(70, 10)),
    ).toEqual(['down', 'move', 'cancel'])
    expect(
      names(pen.down(0, 0, drawing), pen.lost(100), finger.down(9, 9, drawing, 300), finger.move(40, 9)),
    ).toEqual(['down', 'cancel'])
    expect(
      names(
        finger.down(1, 1, empty),
        second.down(9, 9, empty),
        finger.lost(),
        second.lost(),
        finger.down(1, 1, onElement),
      ),
    ).toEqual(['down'])
  })
})

describe('a mouse', () => {
  it('[C43] works with its main button, moves the board with the middle one, and hovers', () => {
    expect(names(mouse.move(1, 1), mouse.down(1, 1, empty), mouse.move(9, 9), mouse.up(9, 9))).toEqual([
      'move',
      'down',
      'move',
      'up',
    ])
    expect(names(mouse.down(1, 1, empty, 0, { button: 1 }), mouse.move(9, 9), mouse.up(9, 9))).toEqual([
      'pan',
    ])
    expect(names(mouse.down(1, 1, empty, 0, { button: 2 }), mouse.up(9, 9))).toEqual([])
  })
})
