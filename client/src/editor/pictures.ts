import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Size } from '@wegpunkt/shared/board/geometry'

/*
 * Pictures of a board as files. The canvas makes them, panels ask for them, and neither knows the other: this is
 * where they meet.
 */

/** What of the board is in a picture. */
export type PicturePart =
  | { readonly of: 'board' }
  /** The stages and lanes with what lies in them. */
  | { readonly of: 'journey' }
  | { readonly of: 'selection' }
  | { readonly of: 'frame'; readonly id: ElementId }

/** Light colours on white, or those on the screen. */
export const pictureLooks = ['paper', 'screen'] as const
export type PictureLook = (typeof pictureLooks)[number]

export const pngScales = [1, 2, 3, 4] as const
/** Of its size on the screen, in percent. */
export const tilePercents = [100, 75, 50, 35] as const
export const posterSizes = ['A1', 'A0'] as const

export type PictureForm =
  | { readonly as: 'png'; readonly scale: (typeof pngScales)[number] }
  /** With the letters of the product in the file, or with those of whoever opens it. */
  | { readonly as: 'svg'; readonly withFonts: boolean }
  | { readonly as: 'tiles'; readonly percent: (typeof tilePercents)[number] }
  | { readonly as: 'poster'; readonly size: (typeof posterSizes)[number] }

export type PictureRequest = {
  readonly part: PicturePart
  readonly look: PictureLook
  readonly form: PictureForm
}

/** Why there will be no such picture. */
export type PictureRefusal =
  | { readonly why: 'empty' }
  | { readonly why: 'pixels'; readonly size: Size; readonly most: number; readonly fitting: number | null }
  | { readonly why: 'pages'; readonly pages: number; readonly most: number }

export type PicturePlan = {
  /** In pixels of the file, or of the board where it has none. */
  readonly size: Size
  readonly pages: number | null
  readonly refusal: PictureRefusal | null
}

export type Making = {
  /** Hears how much is done, 0 … 1. */
  readonly progress: (done: number) => void
  readonly signal: AbortSignal
}

export interface Pictures {
  /** What may be chosen as it is now. */
  readonly selected: boolean
  readonly hasJourney: boolean
  readonly frames: readonly { readonly id: ElementId; readonly title: string }[]
  /** How large it would be, without making it. */
  plan(request: PictureRequest): PicturePlan
  /** Rejects with the signal's reason where it is broken off. */
  make(request: PictureRequest, making: Making): Promise<Blob>
}
