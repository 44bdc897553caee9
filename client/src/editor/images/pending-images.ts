import type { Rect } from '@wegpunkt/shared/board/geometry'
import type { Store } from '../../document/board-document.ts'
import { createValueStore } from '../../document/value-store.ts'

/** A picture on its way to the server, seen by the one who brings it and by nobody else. */
export type PendingImage = {
  readonly key: string
  readonly name: string
  /** Where it will be, in board pixels. */
  readonly rect: Rect
  readonly preview: Blob
  /** How much of it has been sent, 0 … 1. */
  readonly part: number
  readonly callOff: () => void
}

export interface PendingImages extends Store<readonly PendingImage[]> {
  add(images: readonly PendingImage[]): void
  progress(key: string, part: number): void
  remove(keys: readonly string[]): void
  /** Calls all of them off. */
  close(): void
}

export function createPendingImages(): PendingImages {
  const store = createValueStore<readonly PendingImage[]>([])
  const without = (keys: readonly string[]) => store.get().filter(({ key }) => !keys.includes(key))
  return {
    get: store.get,
    subscribe: store.subscribe,
    add: (images) => store.set([...store.get(), ...images]),
    progress: (key, part) =>
      store.set(store.get().map((image) => (image.key === key ? withPart(image, part) : image))),
    remove: (keys) => store.set(without(keys)),
    close() {
      for (const image of store.get()) image.callOff()
    },
  }
}

const withPart = (image: PendingImage, part: number): PendingImage => ({ ...image, part })
