import { utf8TextDecoder } from 'lib0/string'

/** Most of what a document says in letters: keys, ids, names of colours. */
const SHORT_BYTES = 64
const ASCII_BELOW = 128

/*
 * Yjs reads a hundred thousand short words when a board of ten thousand notes opens. A browser's TextDecoder takes
 * seven times as long for each as these few lines, because it lies outside of the engine. Importing this is enough.
 */
if (utf8TextDecoder) {
  const decode = utf8TextDecoder.decode.bind(utf8TextDecoder)
  utf8TextDecoder.decode = (bytes, options) =>
    bytes instanceof Uint8Array && !options && isShortAscii(bytes)
      ? String.fromCharCode.apply(null, bytes as unknown as number[])
      : decode(bytes, options)
}

function isShortAscii(bytes: Uint8Array): boolean {
  if (bytes.length > SHORT_BYTES) return false
  for (let i = 0; i < bytes.length; i++) if ((bytes[i] ?? ASCII_BELOW) >= ASCII_BELOW) return false
  return true
}
