import { type Point, type Rect, contains } from '@wegpunkt/shared/board/geometry'
import type { BoardDocument, Peer } from '../../document/board-document.ts'
import type { Scene } from '../scene.ts'
import { CROWD, type ShownCursor, calmCursors, nextChange } from './calm-cursors.ts'
import { createGlide } from './glide.ts'
import { seenRect } from './live.ts'
import { NAMED_MS } from './paint-peers.ts'
import { createPeerMemory } from './peer-memory.ts'

/** What of others is drawn at one moment. */
export type OthersSeen = {
  readonly cursors: readonly ShownCursor[]
  readonly typedAgo: (clientId: number) => number
  /** Something of it glides or fades, so the next frame shows something else. */
  readonly moving: boolean
  /** In how many milliseconds something changes although nobody does anything; null for never. */
  readonly nextMs: number | null
}

/** Follows the pointers and pencils of others from frame to frame. */
export function watchOthers({ scene, document }: { scene: Scene; document: BoardDocument }) {
  const { editor, live } = scene
  const { store } = document
  const glide = createGlide()
  const memory = createPeerMemory()

  const coversText = ({ caret }: Peer, at: Point): boolean => {
    const element = caret && store.get().elements.get(caret.id)
    const rect = element && seenRect(element, live.get().get(caret.id) ?? null, store.layout())
    return rect ? contains(rect, at) : false
  }
  return {
    look(peers: readonly Peer[], now: number): OthersSeen {
      const seen = memory.look(peers, now)
      const { camera, cursorsHidden } = editor.get()
      const area: Rect = editor.visible()
      const crowd = peers.length > CROWD
      const { at, moving } = glide.step(peers, now, (to) => !crowd || contains(area, to))
      const pointer = editor.isPointerOver() ? editor.pointer() : null
      const around = { at, seen, now, area, zoom: camera.zoom, pointer, coversText }
      const cursors = cursorsHidden ? [] : calmCursors(peers, around)
      const typedAgo = (id: number): number => now - (seen.get(id)?.typed ?? Number.NEGATIVE_INFINITY)
      const unnamed = peers.flatMap(({ caret, clientId }) => {
        const left = NAMED_MS - typedAgo(clientId)
        return caret && left > 0 ? [left] : []
      })
      const next = nextChange(seen, now)
      const nextMs = Math.min(next ?? Infinity, ...unnamed)
      return {
        cursors,
        typedAgo,
        moving: moving || next === 0,
        nextMs: Number.isFinite(nextMs) ? nextMs : null,
      }
    },
  }
}
