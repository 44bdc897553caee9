/** Gives the focus back to the board, where keys mean its actions. */
export const focusBoard = (): void =>
  document.querySelector<HTMLElement>('[data-board-canvas]')?.focus({ preventScroll: true })
