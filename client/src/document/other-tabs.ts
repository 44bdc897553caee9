/** So many writes at once are told as one. */
const TELL_AFTER_MS = 50

/** Tabs that have the same board of the same person open in this browser. */
export interface OtherTabs {
  /** This tab has put something on the device. */
  tell(): void
  close(): void
}

/** Calls `heard` when another tab has put something on the device. Where tabs cannot talk, they stay apart. */
export function openOtherTabs(name: string, heard: () => void): OtherTabs {
  if (typeof BroadcastChannel === 'undefined') return { tell() {}, close() {} }
  const channel = new BroadcastChannel(name)
  channel.addEventListener('message', heard)
  // In Node an open channel would keep the process.
  if ('unref' in channel && typeof channel.unref === 'function') channel.unref()
  let timer: ReturnType<typeof setTimeout> | null = null
  const send = (): void => {
    timer = null
    channel.postMessage(null)
  }
  return {
    tell() {
      timer ??= setTimeout(send, TELL_AFTER_MS)
    },
    close() {
      if (timer !== null) {
        clearTimeout(timer)
        send()
      }
      channel.removeEventListener('message', heard)
      channel.close()
    },
  }
}
