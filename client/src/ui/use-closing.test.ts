import { use } from 'react'
import { expect, it, vi } from 'vitest'
import { pageForHooks, useAlone } from './testing/use-alone.ts'
import { useClosing } from './use-closing.ts'

const page = pageForHooks()
vi.stubGlobal('window', page)

/** What is open, by name. */
function openings() {
  const opened: string[] = []
  const open = (name: string) => () => {
    opened.push(name)
    return { name, close: () => void opened.splice(opened.indexOf(name), 1) }
  }
  return { opened, open }
}

it('[P681] what is thrown away before it was shown has opened nothing, and what is shown closes with it', async () => {
  const { opened, open } = openings()
  const { promise, resolve } = Promise.withResolvers<void>()
  const hook = useAlone(page, () => {
    const outline = useClosing(open('outline'), [])
    use(promise)
    return outline
  })
  expect(opened).toEqual([])
  resolve()
  await vi.waitFor(() => expect(hook.now()?.name).toBe('outline'))
  expect(opened).toEqual(['outline'])
  hook.end()
  expect(opened).toEqual([])
})

it('[P681] of another board another one is opened, and the one before is closed', async () => {
  const { opened, open } = openings()
  let board = 'first'
  const hook = useAlone(page, () => useClosing(open(board), [board]))
  await vi.waitFor(() => expect(hook.now()?.name).toBe('first'))
  const before = hook.now()
  hook.render()
  expect(hook.now()).toBe(before)
  board = 'second'
  hook.render()
  await vi.waitFor(() => expect(hook.now()?.name).toBe('second'))
  expect(opened).toEqual(['second'])
})
