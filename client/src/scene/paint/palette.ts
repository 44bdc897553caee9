import type { BoardImages } from '../images/image-store.ts'
import type { SceneTheme } from '../theme.ts'

/** How a department looks on the canvas. */
export type DepartmentLook = {
  readonly color: string
  /** What is written on the colour. */
  readonly ink: string
  readonly code: string
}

/** What paints need besides the element: looks of departments, words in the reader's language, colours. */
export type Palette = {
  readonly theme: SceneTheme
  /** Null for a department that the workspace does not know (any more). */
  readonly department: (key: string | null) => DepartmentLook | null
  /** Painted as customers see it: nothing of departments, owners and figures (METHOD.md M22). */
  readonly customer: boolean
  /** Whose feelings are shown. */
  readonly personas: readonly string[]
  readonly channel: (channel: string) => { readonly label: string; readonly icon: string }
  /** Counts the fonts that have arrived, and ink, so that a palette with another font is another palette. */
  readonly fonts: number
  /** The pictures of the board; without them their places are drawn. */
  readonly images?: Pick<BoardImages, 'get' | 'isBroken' | 'subscribe'> | undefined
  readonly words: {
    readonly untitled: string
    readonly indirect: string
    readonly frame: string
    /** In the order of the slots of a card. */
    readonly slots: readonly string[]
  }
}
