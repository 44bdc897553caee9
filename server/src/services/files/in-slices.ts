const SLICE_BYTES = 64 * 1024

export type Pieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>

/** The same bytes in slices that may be waited for one by one, so that little of them lies in a connection. */
export async function* inSlices(pieces: Pieces): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    const bytes =
      typeof piece === 'string'
        ? Buffer.from(piece)
        : Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
    for (let at = 0; at < bytes.length; at += SLICE_BYTES) yield bytes.subarray(at, at + SLICE_BYTES)
  }
}
