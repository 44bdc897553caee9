import { type Seat, contestantNames } from '../contestants/contestant.ts'
import { middleOf } from '../../quantile.ts'
import type { Workload } from './workload.ts'

/** What a page may have kept but the HTTP cache and the login: the board then comes from the server again. */
const KEPT_BY_PAGES = 'indexeddb,cache_storage,service_workers,local_storage'

/** From the navigation to the painted board: in a browser that has never been there, and with a warm HTTP cache. */
export const openBoard: Workload = {
  opens: false,
  forWhom: contestantNames,
  async measure(_, contestant, { times }) {
    const fresh: number[] = []
    const warm: number[] = []
    for (let time = 0; time < times; time++) {
      const seat = await contestant.openSeat()
      try {
        fresh.push(await seat.navigate())
        await forgetAllButHttpCache(seat)
        warm.push(await seat.navigate())
      } finally {
        await seat.close()
      }
    }
    return { freshMs: middleOf(fresh), warmMs: middleOf(warm) }
  },
}

async function forgetAllButHttpCache({ page, cdp }: Seat): Promise<void> {
  const { origin } = new URL(page.url())
  await page.goto('about:blank')
  await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: KEPT_BY_PAGES })
}

/** The JavaScript heap of the open board, without what is garbage. */
export const heap: Workload = {
  opens: true,
  forWhom: contestantNames,
  measure: async (seat) => ({ megabytes: await heapOf(seat) }),
}

/** In megabytes. */
export async function heapOf({ page, cdp }: Seat): Promise<number> {
  await page.waitForTimeout(1_000)
  await cdp.send('HeapProfiler.enable')
  // What one pass frees may be what held other things.
  for (let pass = 0; pass < 3; pass++) await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  return usedSize / 1e6
}
