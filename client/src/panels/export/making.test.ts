import { describe, expect, it } from 'vitest'
import { firstChoice, partsOf, requestOf } from './choice.ts'
import { openMakingDesk } from './making.ts'
import { pictureName } from './picture-name.ts'

function open() {
  const saved: string[] = []
  const desk = openMakingDesk((_, name) => saved.push(name))
  const states: string[] = []
  desk.state.subscribe(() => states.push(desk.state.get().state))
  return { desk, saved, states }
}
const file = { blob: new Blob(['x']), name: 'a.png' }

describe('making a file', () => {
  it('[P561] says how far it is, and hands the file over once', async () => {
    const { desk, saved } = open()
    const shares: number[] = []
    await desk.start('PNG', async (progress) => {
      for (const share of [0.25, 7]) {
        progress(share)
        const now = desk.state.get()
        if (now.state === 'making') shares.push(now.share)
      }
      return await Promise.resolve(file)
    })
    expect([shares, saved, desk.state.get()]).toEqual([
      [0.25, 1],
      ['a.png'],
      { state: 'saved', name: 'a.png' },
    ])
  })

  it('[P561] one that is stopped is saved nowhere, even if it comes to its end', async () => {
    const { desk, saved, states } = open()
    const { promise, resolve } = Promise.withResolvers<typeof file>()
    const made = desk.start('PNG', async () => await promise)
    desk.stop()
    resolve(file)
    await made
    expect([saved, states.at(-1)]).toEqual([[], 'stopped'])
  })

  it('[P561] while one is made no other begins, and what went wrong is kept to be said', async () => {
    const { desk, saved } = open()
    const { promise, reject } = Promise.withResolvers<typeof file>()
    const first = desk.start('PDF', async () => await promise)
    await desk.start('PNG', async () => await Promise.resolve(file))
    const error = new Error('no font')
    reject(error)
    await first
    expect([saved, desk.state.get()]).toEqual([[], { state: 'failed', error }])
    desk.forget()
    expect(desk.state.get()).toEqual({ state: 'idle' })
  })
})

describe('what is chosen', () => {
  const pictures = {
    selected: false,
    hasJourney: true,
    frames: [{ id: 'f', title: 'Ideen' }],
    plan: () => ({ size: [1, 1] as const, pages: null, refusal: null }),
    make: async () => await Promise.reject(new Error('not here')),
  }

  it('[P562] offers what there is, and asks for what fits the format', () => {
    expect(partsOf(pictures)).toEqual(['board', 'journey', 'frame'])
    const choice = { ...firstChoice(pictures), part: 'frame' as const, paper: 'tiles' as const }
    expect(requestOf('png', choice)).toMatchObject({
      part: { of: 'frame', id: 'f' },
      form: { as: 'png', scale: 2 },
    })
    expect(requestOf('svg', choice).form).toEqual({ as: 'svg', withFonts: true })
    expect(requestOf('pdf', choice).form).toEqual({ as: 'tiles', percent: 50 })
  })

  it('[P562] a file is called as the board is, without what no file system takes', () => {
    expect(pictureName('A/B: "C"\u202e\n', '2027-01-31', 'png')).toBe('A B C 2027-01-31.png')
    expect(pictureName('...', '2027-01-31', 'pdf')).toBe('Board 2027-01-31.pdf')
    expect(pictureName(`${'a'.repeat(79)}😀`, '2027-01-31', 'png')).toBe(`${'a'.repeat(79)} 2027-01-31.png`)
  })
})
