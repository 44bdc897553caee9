import type { CommentAbout } from '@wegpunkt/shared/http/comment-routes'
import { placeOf } from '../../editor/comments/place-of.ts'
import type { Editor } from '../../editor/editor.ts'
import { laidOut } from '../../editor/place/laid-out.ts'
import { placePopover } from './pins/place-popover.ts'

/**
 * Keeps a box beside what it is about while the board moves and the box grows. A press on the board ends it: `left` is
 * called. Answers how to stop.
 */
export function stayBeside(
  box: HTMLElement,
  editor: Editor,
  about: CommentAbout | undefined,
  left: () => void,
): () => void {
  const canvas = document.querySelector<HTMLElement>('[data-board-canvas]')
  const follow = (): void => {
    const place = about ? placeOf(laidOut(editor.document.store), about) : null
    const [x, y] = placePopover(
      place && editor.toWindow(place),
      [box.offsetWidth, box.offsetHeight],
      [window.innerWidth, window.innerHeight],
      canvas?.getBoundingClientRect().top ?? 0,
    )
    box.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`
  }
  follow()
  const growth = new ResizeObserver(follow)
  growth.observe(box)
  const listening = new AbortController()
  const { signal } = listening
  window.addEventListener('resize', follow, { signal })
  canvas?.addEventListener(
    'pointerdown',
    ({ target }) => {
      // A pin opens what it stands for.
      if (target instanceof Element && target.closest('[data-own-pointer]')) return
      left()
    },
    { signal },
  )
  const stops = [editor, editor.document.store].map((source) => source.subscribe(follow))
  return () => {
    growth.disconnect()
    listening.abort()
    for (const stop of stops) stop()
  }
}
