import { inSlices } from '../../services/files/in-slices.ts'
import type { Taken } from '../../services/pictures.ts'
import { fileBody } from './file-body.ts'

/** A phone that is carried into a tunnel comes out again; who takes nothing for longer asks anew. */
const STILL_MS = 30_000

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
