import { inSlices } from '../../services/files/in-slices.ts'
import type { Taken } from '../../services/pictures.ts'
import { fileBody } from './file-body.ts'

/** Who takes nothing for longer asks anew. What lies full of it on the way empties by a megabyte or two at a time. */
const STILL_MS = 90_000

/** A picture in slices, let go of once it is taken, or when nobody takes it any more. */
export async function pictureBody(picture: Taken): Promise<ReadableStream<Uint8Array>> {
  const slices = thenLeaving(picture)
  return fileBody(await slices.next(), slices, STILL_MS)
}

async function* thenLeaving({ bytes, leave }: Taken): AsyncGenerator<Uint8Array> {
  try {
    yield* inSlices([bytes])
  } finally {
    leave()
  }
}
