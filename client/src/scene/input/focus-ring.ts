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
  // A menu gives the focus back to whoever had it: that is shown only to those who came by keys.
  const page = canvas.ownerDocument
  let byPointer = false
  const pressPage = (): void => {
    byPointer = true
  }
  const pressKey = (): void => {
    byPointer = false
  }
  const enter = (): void => {
    if (byPointer) quiet()
  }
  const leave = (): void => {
    delete canvas.dataset['atWork']
  }
  page.addEventListener('pointerdown', pressPage, true)
  page.addEventListener('keydown', pressKey, true)
  canvas.addEventListener('focus', enter)
  canvas.addEventListener('pointerdown', quiet)
  canvas.addEventListener('drop', quiet)
  canvas.addEventListener('keydown', press)
  canvas.addEventListener('blur', leave)
  return () => {
    page.removeEventListener('pointerdown', pressPage, true)
    page.removeEventListener('keydown', pressKey, true)
    canvas.removeEventListener('focus', enter)
    canvas.removeEventListener('pointerdown', quiet)
    canvas.removeEventListener('drop', quiet)
    canvas.removeEventListener('keydown', press)
    canvas.removeEventListener('blur', leave)
  }
}
