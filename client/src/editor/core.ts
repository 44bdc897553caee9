import { ANY_PERSONA } from '@wegpunkt/shared/board/choices'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Rect } from '@wegpunkt/shared/board/geometry'
import type { BoardDocument } from '../document/board-document.ts'
import { createValueStore } from '../document/value-store.ts'
import * as camera from './camera.ts'
import type { Camera, Editor, EditorState, Notice } from './editor.ts'
import { plainLens } from './lens.ts'
import type { ImageServer } from './images/image-server.ts'
import { type Look, createLook } from './look.ts'
import type { Motion } from './navigation/motion.ts'
import { createNavigation } from './navigation/navigation.ts'
import { areCursorsHidden } from './people/cursor-setting.ts'
import { firstOptions } from './tool-options.ts'
import type { IdeaPrompt } from '@wegpunkt/shared/board/choices'
import type { Asked } from './round/asked.ts'
import type { Past } from './past.ts'
import type { View } from './tool.ts'
import type { WorkshopDesk } from './workshop-desk.ts'
import { viewOf } from './view.ts'
import { type Writing, createWriting } from './writing.ts'

export type EditorOptions = {
  readonly me: { readonly department: string | null }
  /** The ids of the board's personas, as they are now. */
  readonly personas?: () => readonly string[]
  /** What the workshop that is on asks for in secret. */
  readonly asked?: () => Asked | null
  /** What the one who works here is asked for in a workshop. */
  readonly prompt?: (() => IdeaPrompt | null) | undefined
  /** Absent: the camera does not glide. */
  readonly motion?: Motion
  /** Where the board opens; else from its beginning. */
  readonly opensAt?: Camera | null
  readonly images?: ImageServer
  /** Absent for the board itself; what stands in its place has the board's. */
  readonly past?: Past
  /** Absent where no workshop can be led, as in the board's past. */
  readonly workshop?: WorkshopDesk
}

/** What the parts of an editor share: its state, where it looks, and its one way to the document. */
export interface EditorCore extends Pick<
  Editor,
  'get' | 'subscribe' | 'document' | 'notices' | 'navigation'
> {
  readonly patch: (change: Partial<EditorState>) => void
  readonly notify: (notice: Notice) => void
  readonly select: (ids: Iterable<ElementId>) => void
  /** What the tools see. */
  readonly view: () => View
  readonly visible: () => Rect
  readonly look: Look
  readonly writing: Writing
}

const initial: EditorState = {
  tool: 'select',
  camera: { at: [0, 0], zoom: 1 },
  selection: new Set(),
  preview: null,
  options: firstOptions,
  editing: null,
  editingNew: false,
  pressed: null,
  typing: null,
  following: null,
  cursorsHidden: false,
  persona: null,
  lens: plainLens,
  panel: 'none',
  journeyView: null,
  lastJourneyView: 'overview',
  workshopTab: null,
  lastWorkshopTab: 'now',
  outline: 'closed',
  focus: null,
  style: null,
  menu: null,
}

export function createCore(
  document: BoardDocument,
  { me, motion, opensAt, prompt }: EditorOptions,
): EditorCore {
  const state = createValueStore({ ...initial, cursorsHidden: areCursorsHidden() })
  const { get } = state
  const notices = createValueStore<Notice | null>(null)
  const notify = (notice: Notice): void => notices.set({ ...notice })
  const patch = (change: Partial<EditorState>): void => state.set({ ...get(), ...change })
  const writing = createWriting(document, notify, prompt)
  const look = createLook(
    document.store,
    () => get().camera,
    (next) => patch({ camera: next }),
    { motion: motion ?? null, opensAt: opensAt ?? null },
  )
  const select = (ids: Iterable<ElementId>): void => {
    const { elements } = document.store.get()
    const next = new Set([...ids].filter((id) => elements.has(id)))
    const { selection } = get()
    if (next.size !== selection.size || !next.isSubsetOf(selection)) patch({ selection: next, pressed: null })
  }
  const visible = (): Rect => camera.visibleArea(get().camera, look.viewport())
  const view = (): View =>
    viewOf({
      store: document.store,
      state: get(),
      viewport: look.viewport(),
      canEdit: writing.canEdit(),
      may: writing,
      department: me.department,
    })
  const navigation = createNavigation({ document, get, look, select, visible })
  return {
    get,
    subscribe: state.subscribe,
    document,
    notices,
    navigation,
    patch,
    notify,
    select,
    view,
    visible,
    look,
    writing,
  }
}

/** Whose feelings are rated: the persona shown, or every persona of the board. */
export function ratedPersonas(persona: string | null, all: readonly string[]): readonly string[] {
  if (persona !== null) return [persona]
  return all.length > 0 ? all : [ANY_PERSONA]
}
