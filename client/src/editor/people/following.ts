import { type Point, type Size, clamp } from '@wegpunkt/shared/board/geometry'
import type { Peer, PresenceStore } from '../../document/board-document.ts'
import { MAX_ZOOM, MIN_ZOOM } from '../camera.ts'
import type { Camera, Editor } from '../editor.ts'
import type { Look } from '../look.ts'
import { prefersStillness } from '../keys/platform.ts'

/** In this time the camera covers two thirds of its way to what the other one sees. */
const TIME_CONSTANT_MS = 110
/** Nearer than this on the screen, it has arrived. */
const ARRIVED_PX = 0.5
const ARRIVED_ZOOM = 0.0005

/** The tab in which a person looks at the board: the one they point in, else one that shows something. */
export function tabOf(peers: readonly Peer[], person: string): Peer | null {
  const tabs = peers.filter((peer) => peer.person.id === person)
  return tabs.find(({ cursor }) => cursor) ?? tabs.find(({ view }) => view) ?? tabs[0] ?? null
}

/**
 * Moves the camera with the one who is followed, until they leave or one moves it oneself.
 *
 *   nobody ──follow──▶ somebody ──Escape, own move, press, they leave──▶ nobody
 */
export function followPeople(
  editor: Pick<Editor, 'get' | 'subscribe' | 'follow' | 'notify'>,
  presence: PresenceStore,
  look: Pick<Look, 'viewport' | 'move'>,
): () => void {
  let followed: { readonly id: string; name: string } | null = null
  let mine: Camera | null = null
  let size: Size | null = null
  let frame: number | null = null

  const move = (to: Camera): void => {
    mine = null
    look.move(to)
    mine = editor.get().camera
  }
  const rest = (): void => {
    if (frame !== null) cancelAnimationFrame(frame)
    frame = null
  }
  const go = (last: number | null): void => {
    frame = requestAnimationFrame((now) => {
      frame = null
      const { camera } = editor.get()
      const target = followed && targetOf(tabOf(presence.get(), followed.id), look.viewport())
      if (!target) return
      const part = prefersStillness()
        ? 1
        : 1 - Math.exp(-Math.min(now - (last ?? now - 16), 100) / TIME_CONSTANT_MS)
      move(between(camera, target, look.viewport(), part))
      // At the border of the board the camera may not go as far as it should.
      if (editor.get().camera !== camera && !isAt(editor.get().camera, target)) go(now)
    })
  }
  const hearPeople = (): void => {
    if (!followed) return
    const tab = tabOf(presence.get(), followed.id)
    if (tab) {
      followed.name = tab.person.name
      if (frame === null) go(null)
      return
    }
    editor.notify({ key: 'follow-ended', values: { name: followed.name } })
    editor.follow(null)
  }
  const hearEditor = (): void => {
    const { following, camera } = editor.get()
    if (following !== (followed?.id ?? null)) {
      rest()
      followed = following === null ? null : { id: following, name: '' }
      mine = camera
      size = look.viewport()
      return hearPeople()
    }
    if (!followed || !mine || camera === mine) return
    mine = camera
    // Another window shows another part by itself; everything else is the person's own move.
    if (size === look.viewport()) return editor.follow(null)
    size = look.viewport()
    hearPeople()
  }
  const stops = [editor.subscribe(hearEditor), presence.subscribe(hearPeople)]
  return () => {
    rest()
    for (const stop of stops) stop()
  }
}

/** The camera that shows all of what the other one sees, as large as it can. */
function targetOf(tab: Peer | null, [width, height]: Size): Camera | null {
  if (!tab?.view || width <= 0) return null
  const { at, size } = tab.view
  const zoom = clamp(Math.min(width / size[0], height / size[1]), MIN_ZOOM, MAX_ZOOM)
  return { at: [at[0] + (size[0] - width / zoom) / 2, at[1] + (size[1] - height / zoom) / 2], zoom }
}

function between(from: Camera, to: Camera, viewport: Size, part: number): Camera {
  if (part === 1 || isAt(from, to)) return to
  const zoom = from.zoom * (to.zoom / from.zoom) ** part
  const [a, b] = [middleOf(from, viewport), middleOf(to, viewport)]
  const along = (i: 0 | 1): number => a[i] + (b[i] - a[i]) * part - viewport[i] / zoom / 2
  return { at: [along(0), along(1)], zoom }
}

const middleOf = ({ at, zoom }: Camera, [width, height]: Size): Point => [
  at[0] + width / zoom / 2,
  at[1] + height / zoom / 2,
]

const isAt = (a: Camera, b: Camera): boolean =>
  Math.abs(a.zoom / b.zoom - 1) < ARRIVED_ZOOM &&
  Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1]) * b.zoom < ARRIVED_PX
