import { openEarly, whenOpen } from './early-link.ts'

openEarly(window.location)

// The program is asked for once there is something to read, or to answer: on a slow line it would come first.
const sight = import('../sight/first-sight.ts')
const showing = async (): Promise<void> => {
  const { showColors, showFirst } = await sight
  showColors()
  const view = await whenOpen()
  if (view) await showFirst(view)
}
// The program does all of it itself, and says what is wrong.
void showing()
  .catch(() => {})
  .then(async () => await import('../../../link-main.tsx'))
