import type { CDPSession } from 'playwright-core'
import { keepTo } from '../../schedule.ts'
import { noteAt } from '../board/note-grid.ts'
import { tracedEvents } from '../measure/meter.ts'
import { quantileOf } from '../../quantile.ts'
import { keyDelaysIn } from '../measure/trace.ts'
import type { Workload } from './workload.ts'

const COLUMN = 50
const ROW = 50
const WORDS = 'the customer calls again because nobody '
const KEY_EVERY_MS = 80
/** So long the frame of the last key may take. */
const LAST_FRAMES_MS = 1_000
/** The board has come to rest by then: what is measured is typing, not opening. */
const REST_MS = 4_000
/** A key that changes nothing on the screen has no frame to wait for. */
const LEAST_SHARE_SEEN = 0.9

/** Keys into a note on that board: from the press to the frame that shows the letter. */
export const typing: Workload = {
  opens: true,
  forWhom: ['ours', 'excalidraw'],
  async measure(seat, _, { keys }) {
    const { page, cdp } = seat
    const note = noteAt(COLUMN, ROW)
    await seat.view({ x: note.at.x - 600, y: note.at.y - 360, zoom: 1 })
    const { x, y } = await seat.centreOf(note.id)
    await page.mouse.move(x, y)
    await page.waitForTimeout(REST_MS)
    await page.mouse.dblclick(x, y)
    await page.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement)
    await page.keyboard.press('End')
    const type = async (): Promise<void> => {
      const answers: Promise<unknown>[] = []
      await keepTo(
        Array.from({ length: keys }, (_, i) => ({
          atMs: i * KEY_EVERY_MS,
          act: () => void answers.push(pressKey(cdp, WORDS[i % WORDS.length] ?? ' ')),
        })),
      )
      await Promise.all(answers)
      await page.waitForTimeout(LAST_FRAMES_MS)
    }
    const watched = () => (seat.watch ? seat.watch(type) : type())
    const delays = keyDelaysIn(await tracedEvents(seat, ['devtools.timeline'], watched))
    // For whoever measures next the board is as it was.
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.insertText(note.text)
    await page.keyboard.press('Escape')
    if (delays.length < keys * LEAST_SHARE_SEEN)
      throw new Error(`of ${keys} keys only ${delays.length} were painted`)
    return { p50: quantileOf(delays, 0.5), p95: quantileOf(delays, 0.95) }
  },
}

async function pressKey(cdp: CDPSession, text: string): Promise<void> {
  const key = { key: text, text, code: text === ' ' ? 'Space' : `Key${text.toUpperCase()}` }
  const down = cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key })
  const up = cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key: key.key, code: key.code })
  await Promise.all([down, up])
}
