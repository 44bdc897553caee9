import { expect, it } from 'vitest'
import { createOneLook } from './one-look.ts'

it('[K143] a board is looked at once for all who ask while it does not change, and again when it has', async () => {
  let [head, looks] = [1, 0]
  const look = createOneLook<number>(async () => head)
  const ask = (what = '') => look('b', what, async () => ++looks)
  expect(await Promise.all(Array.from({ length: 50 }, () => ask()))).toEqual(
    Array.from({ length: 50 }, () => 1),
  )
  expect(await ask()).toBe(1)
  head = 2
  expect([await ask(), await ask()]).toEqual([2, 2])
  expect(await ask('else')).toBe(3)
})

it('[K143] what failed is looked at again, and while a board changes nobody is shown what was there before they asked', async () => {
  let [head, looks] = [1, 0]
  const running: (() => void)[] = []
  const look = createOneLook<number>(async () => head)
  const ask = () =>
    look('b', '', async () => {
      const mine = ++looks
      await new Promise<void>((resolve) => running.push(resolve))
      if (mine === 1) throw new Error('away')
      return mine
    })
  const settled = () => new Promise((resolve) => setTimeout(resolve))
  const first = ask().catch(() => 'failed')
  await settled()
  head = 2
  const later = [ask(), ask()]
  await settled()
  expect(looks).toBe(1)
  running.shift()?.()
  expect(await first).toBe('failed')
  await settled()
  running.shift()?.()
  expect(await Promise.all(later)).toEqual([2, 2])
})
