const [QUOTE, BACKSLASH] = [0x22, 0x5c]
const [OPEN_LIST, CLOSE_LIST, OPEN_RECORD, CLOSE_RECORD] = [0x5b, 0x5d, 0x7b, 0x7d]

/**
 * Whether lists and records lie deeper in each other than so in bytes that are JSON, in UTF-8. Looked at before they
 * are read: what walks over the values later on goes as deep as they do.
 */
export function isDeeperThan(bytes: Uint8Array, most: number): boolean {
  let [depth, isText] = [0, false]
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    if (isText) {
      if (byte === BACKSLASH) at++
      else if (byte === QUOTE) isText = false
    } else if (byte === QUOTE) isText = true
    else if (byte === OPEN_LIST || byte === OPEN_RECORD) {
      if (++depth > most) return true
    } else if (byte === CLOSE_LIST || byte === CLOSE_RECORD) depth--
  }
  return false
}
