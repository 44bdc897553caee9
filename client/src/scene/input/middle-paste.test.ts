import { expect, it } from 'vitest'
import { swallowMiddlePaste } from './middle-paste.ts'

function listening() {
  const page = new EventTarget()
  const canvas = Object.assign(new EventTarget(), { ownerDocument: page })
  const stop = swallowMiddlePaste(canvas as unknown as HTMLElement)
  let pasted = 0
  page.addEventListener('paste', () => (pasted += 1))
  const send = (on: EventTarget, type: string, timeStamp: number, button = 0): void => {
    const event = Object.assign(new Event(type, { cancelable: true }), { button })
    Object.defineProperty(event, 'timeStamp', { value: timeStamp })
    on.dispatchEvent(event)
  }
  const click = (at: number, button: number): void => {
    send(canvas, 'pointerdown', at, button)
    send(page, 'pointerup', at + 100, button)
  }
  const paste = (at: number): number => {
    pasted = 0
    send(page, 'paste', at)
    return pasted
  }
  return { page, send, click, paste, stop }
}

it('[E46] the middle button pans and pastes nothing; keys paste as ever', () => {
  const { page, send, click, paste, stop } = listening()
  click(1_000, 1)
  expect(paste(1_101)).toBe(0)
  expect(paste(1_700)).toBe(1)
  click(2_000, 1)
  send(page, 'keydown', 2_200)
  expect(paste(2_201)).toBe(1)
  click(3_000, 0)
  expect(paste(3_101)).toBe(1)
  stop()
  click(4_000, 1)
  expect(paste(4_101)).toBe(1)
})
