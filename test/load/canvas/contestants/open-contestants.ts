import { bareCanvas, besideNames, openExcalidraw } from './beside.ts'
import type { Contestant, ContestantName } from './contestant.ts'
import { openOurs } from './ours.ts'
import { type PageServer, openPageServer } from './page-server.ts'

export type Contest = {
  /** In the order in which they take turns. */
  readonly contestants: readonly Contestant[]
  close(): Promise<void>
}

/** Opens those who are asked for. */
export async function openContest(names: readonly ContestantName[]): Promise<Contest> {
  const contestants: Contestant[] = []
  let server: PageServer | null = null
  const close = async (): Promise<void> => {
    for (const contestant of contestants) await contestant.close()
    await server?.close()
  }
  try {
    if (names.includes('ours')) contestants.push(await openOurs())
    if (besideNames.some((name) => names.includes(name))) server = await openPageServer()
    if (server && names.includes('excalidraw')) contestants.push(await openExcalidraw(server))
    for (const name of ['sprites', 'tiles'] as const)
      if (server && names.includes(name)) contestants.push(bareCanvas(server, name))
    return { contestants, close }
  } catch (error) {
    await close()
    throw error
  }
}
