import type { Editor } from '../../editor/editor.ts'

/** So far from the border what has the focus is to be seen, in screen pixels. */
const MARGIN_PX = 8

/** Brings what takes the focus by keys into sight: the board moves, and the heads with it. */
export function revealHead(editor: Pick<Editor, 'pan'>, focused: EventTarget): void {
  if (!(focused instanceof HTMLElement) || !focused.matches(':focus-visible')) return
  const bar = focused.closest<HTMLElement>('[data-axis]')
  if (!bar) return
  const [own, seen] = [focused.getBoundingClientRect(), bar.getBoundingClientRect()]
  if (bar.dataset['axis'] === 'stages')
    editor.pan([-beyond([own.left, own.right], [seen.left, seen.right]), 0])
  else editor.pan([0, -beyond([own.top, own.bottom], [seen.top, seen.bottom])])
}

type Stretch = readonly [start: number, end: number]

/** How far a stretch lies beyond another one; its start counts where it does not fit. */
export function beyond([start, end]: Stretch, [first, last]: Stretch): number {
  if (start < first || end - start > last - first) return start - first - MARGIN_PX
  return end > last ? end - last + MARGIN_PX : 0
}
