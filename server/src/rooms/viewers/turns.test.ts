import { describe, expect, it } from 'vitest'
import { handClock } from '../testing/hand-clock.ts'
import { Turns } from './turns.ts'

/** Who has had their turn, in order, of people who are numbered as they come. */
function crowd() {
  const clock = handClock()
  const turns = new Turns(clock)
  const had: number[] = []
  let came = 0
  const come = (count: number): void => {
    for (let i = 0; i < count; i++) {
      const number = came++
      turns.take(() => had.push(number))
    }
  }
  return { clock, turns, had, come }
}

describe('turns of those who look', () => {
  it('[N146] a few are told at once, and no timer runs while there is nobody to tell', () => {
    const { clock, had, come } = crowd()
    come(25)
    expect(had.length).toBe(25)
    clock.pass(100)
    expect(clock.waiting).toBe(0)
    come(25)
    expect(had.length).toBe(50)
  })

  it('[N146] of 300 few are told at a time, in the order in which they came, and all soon', () => {
    const { clock, had, come } = crowd()
    come(300)
    const counts = [had.length]
    while (had.length < 300 && counts.length < 100) {
      clock.pass(1)
      counts.push(had.length)
    }
    const most = Math.max(...counts.slice(1).map((count, i) => count - (counts[i] ?? 0)))
    expect([counts[0], most]).toEqual([25, 25])
    expect(counts.length).toBeLessThan(60)
    expect(had).toEqual(Array.from({ length: 300 }, (_, i) => i))
  })

  it('[N146] what comes in small parts makes no larger one', () => {
    const { clock, had, come } = crowd()
    for (let i = 0; i < 10; i++) come(10)
    expect(had.length).toBe(25)
    clock.pass(4)
    expect(had.length).toBe(50)
    come(10)
    expect(had.length).toBe(50)
    clock.pass(100)
    expect(had).toEqual(Array.from({ length: 110 }, (_, i) => i))
  })

  it('[N146] however many there are, ten times a second, they do not become ever more', () => {
    const { clock, had, come } = crowd()
    const left: number[] = []
    for (let i = 1; i <= 20; i++) {
      come(5_000)
      clock.pass(100)
      left.push(i * 5_000 - had.length)
    }
    expect(Math.max(...left)).toBeLessThan(1_000)
  })

  it('[N146] nobody has a turn any more once it is closed', () => {
    const { clock, turns, had, come } = crowd()
    come(100)
    turns.close()
    clock.pass(100)
    expect([had.length, clock.waiting]).toEqual([25, 0])
  })
})
