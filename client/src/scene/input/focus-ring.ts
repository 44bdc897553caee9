/**
 * A ring around the whole canvas shows who comes by Tab where they are. Once one works in it, the
 * selection shows that better, and the ring would only be in the way.
 */
export function quietFocusRing(canvas: HTMLElement): () => void {
  const quiet = (): void => {
    canvas.dataset['atWork'] = ''
  }
  const press = ({ key }: KeyboardEvent): void => {
    if (key !== 'Tab' && key !== 'Shift') quiet()
  }
  const leave = (): void => {
    delete canvas.dataset['atWork']
  }
  canvas.addEventListener('pointerdown', quiet)
  canvas.addEventListener('drop', quiet)
  canvas.addEventListener('keydown', press)
  canvas.addEventListener('blur', leave)
  return () => {
    canvas.removeEventListener('pointerdown', quiet)
    canvas.removeEventListener('drop', quiet)
    canvas.removeEventListener('keydown', press)
    canvas.removeEventListener('blur', leave)
  }
}
