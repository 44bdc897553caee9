import { type DataTask, workOn } from './data-work.ts'

/** A thread of its own: to read a large board takes longer than a page may stand still. */
addEventListener('message', ({ data }: MessageEvent<DataTask>) => {
  try {
    postMessage(workOn(data))
  } catch (error) {
    postMessage({ error: String(error) })
  }
})
