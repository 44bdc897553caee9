import { expect, it, vi } from 'vitest'
import { pageForHooks, useAlone } from '../../ui/testing/use-alone.ts'
import { useMakingDesk } from './use-making-desk.ts'

const page = pageForHooks()
vi.stubGlobal('window', page)

it('[P678] a file that is not ready when its page or its link goes is made no further, and saved nowhere', async () => {
  const saved: string[] = []
  const save = (_: Blob, name: string): void => void saved.push(name)
  const shown = useAlone(page, () => useMakingDesk(save))
  await vi.waitFor(() => expect(shown.now()).toBeTruthy())
  const desk = shown.now()
  const { promise, resolve } = Promise.withResolvers<{ blob: Blob; name: string }>()
  let signal: AbortSignal | undefined
  const making = desk?.start('CSV', async (_, heard) => {
    signal = heard
    return await promise
  })
  shown.render()
  expect([shown.now() === desk, signal?.aborted]).toEqual([true, false])
  shown.end()
  expect(signal?.aborted).toBe(true)
  resolve({ blob: new Blob(['x']), name: 'a.csv' })
  await making
  expect(saved).toEqual([])
})
