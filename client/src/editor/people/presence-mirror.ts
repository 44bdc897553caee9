import type { Size } from '@wegpunkt/shared/board/geometry'
import { MAX_PLACED_ELEMENTS, MAX_SHOWN_ELEMENTS } from '@wegpunkt/shared/limits'
import type { Gesture, Presence } from '@wegpunkt/shared/wire/presence'
import { readView } from '@wegpunkt/shared/wire/read-presence'
import type { Peer, PresenceStore } from '../../document/board-document.ts'
import { visibleArea } from '../camera.ts'
import type { Editor, EditorState } from '../editor.ts'
import { tabOf } from './following.ts'
import type { Preview } from '../tool.ts'

/** Shows others what is selected, what is being dragged and which part of the board is on the screen. */
export function mirrorPresence(
  editor: Pick<Editor, 'get' | 'subscribe'>,
  presence: PresenceStore,
  viewport: () => Size,
): () => void {
  let last: EditorState | null = null
  let size: Size | null = null
  const mirror = (): void => {
    const state = editor.get()
    const change: Partial<Presence> = {}
    if (state.selection !== last?.selection)
      change.selection = [...state.selection].slice(0, MAX_SHOWN_ELEMENTS)
    if (state.preview !== last?.preview) change.gesture = gestureOf(state.preview)
    const moved = state.camera !== last?.camera || state.following !== last.following
    if (moved || viewport() !== size) change.view = viewOf(presence.get(), state, viewport())
    last = state
    size = viewport()
    if (Object.keys(change).length > 0) presence.show(change)
  }
  mirror()
  return editor.subscribe(mirror)
}

// Copies that are being placed are nobody else's concern before they are there.
function gestureOf(preview: Preview | null): Gesture | null {
  if (!preview || isOwnMatter(preview)) return null
  switch (preview.kind) {
    case 'move':
      return { kind: 'move', ids: preview.ids.slice(0, MAX_SHOWN_ELEMENTS), by: preview.by }
    case 'resize':
      return { kind: 'resize', id: preview.id, at: preview.at, size: preview.size }
    case 'connect':
      return { kind: 'connect', from: preview.from, to: preview.to }
    case 'place':
      return { kind: 'place', places: preview.places.slice(0, MAX_PLACED_ELEMENTS) }
    case 'draw':
      return { kind: 'draw', color: preview.color, width: preview.width, points: preview.points }
    default:
      return preview satisfies never
  }
}

/** What nobody else sees: it is not about what is on the board, or not yet. */
export const isOwnMatter = (
  preview: Preview,
): preview is Extract<Preview, { kind: 'brush' | 'ghost' | 'erase' }> =>
  preview.kind === 'brush' || preview.kind === 'ghost' || preview.kind === 'erase' || preview.copy === true

function viewOf(
  peers: readonly Peer[],
  { camera, following }: EditorState,
  viewport: Size,
): Presence['view'] {
  // Two people who follow one another would chase each other around the board: who follows shows what is followed.
  const followed = following === null ? null : tabOf(peers, following)
  if (followed?.view) return followed.view
  const { x, y, w, h } = visibleArea(camera, viewport)
  // A window without size, or a board seen from very far, is no place to jump to.
  return readView({ at: [x, y], size: [w, h] }) ?? null
}
