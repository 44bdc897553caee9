/** How much of its width a stroke loses without pressure, in the terms of perfect-freehand. */
export const THINNING = 0.6
/** Of perfect-freehand: at full pressure a stroke of size 1 is so wide. */
export const WIDTH_OF_SIZE = 1 + THINNING

/** How broad a stroke is where it is pressed so hard (0 … 1), if it is `width` at full pressure. */
export const pressedWidth = (width: number, pressure: number): number =>
  (width / WIDTH_OF_SIZE) * (1 - 2 * THINNING * (0.5 - pressure))
