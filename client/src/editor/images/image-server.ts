import type { Size } from '@wegpunkt/shared/board/geometry'

/** A picture that is ready to be sent. */
export type ReadyImage = {
  readonly file: Blob
  /** In pixels of its own; null where this browser cannot tell. */
  readonly size: Size | null
  readonly thumbnail: Blob | null
}

/** A picture as the server has it. */
export type StoredImage = {
  readonly id: string
  readonly width: number
  readonly height: number
  /** Of an animation, the first frame was taken. */
  readonly still?: boolean | undefined
}

/** What the server does for the pictures of one board. */
export interface ImageServer {
  /** Looks at a file before it is sent. Throws a Problem for what the server would refuse. */
  prepare(file: Blob): Promise<ReadyImage>
  upload(
    image: ReadyImage,
    options: { readonly progress: (part: number) => void; readonly signal: AbortSignal },
  ): Promise<StoredImage>
  /** A picture of another board, for this one. */
  copy(from: { readonly board: string; readonly asset: string }): Promise<StoredImage>
}
