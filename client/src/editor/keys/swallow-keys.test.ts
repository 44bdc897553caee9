import { describe, expect, it } from 'vitest'
import { TYPING_PAUSE_MS, swallowKeys } from './swallow-keys.ts'

function page() {
  const target = new EventTarget()
  const heard: string[] = []
  let now = 0
  swallowKeys(target, now)
  target.addEventListener('keydown', () => void heard.push('key'))
  return {
    heard,
    press: (after: number): void => {
      now += after
      const event = new Event('keydown', { cancelable: true })
      target.dispatchEvent(Object.defineProperty(event, 'timeStamp', { value: now }))
    },
    click: () => target.dispatchEvent(new Event('pointerdown')),
  }
}

describe('keys after what one typed in is gone', () => {
  it('[E128] mean nothing while one types on, however long, and something again after a pause', () => {
    const { heard, press } = page()
    for (let i = 0; i < 20; i++) press(TYPING_PAUSE_MS - 1)
    expect(heard).toEqual([])
    press(TYPING_PAUSE_MS)
    press(1)
    expect(heard).toEqual(['key', 'key'])
  })

  it('[E128] mean something again after a press of the pointer', () => {
    const { heard, press, click } = page()
    press(1)
    click()
    press(1)
    expect(heard).toEqual(['key'])
  })
})
