import { assertNever } from '@wegpunkt/shared/assert-never'
import { type Point, centreOf, contains, plus } from '@wegpunkt/shared/board/geometry'
import { ANY_PERSONA } from '@wegpunkt/shared/board/choices'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { BoardDocument } from '../document/board-document.ts'
import { createValueStore } from '../document/value-store.ts'
import { createNavigation } from './navigation/navigation.ts'
import type { Motion } from './navigation/motion.ts'
import * as camera from './camera.ts'
import type { Editor, EditorState, Notice } from './editor.ts'
import { areCursorsHidden, keepCursorsHidden } from './people/cursor-setting.ts'
import { followPeople } from './people/following.ts'
import type { ImageServer } from './images/image-server.ts'
import { createPendingImages } from './images/pending-images.ts'
import { membersWith } from './belonging/grouping.ts'
import { isLocked } from './belonging/locking.ts'
import { createLook } from './look.ts'
import { mirrorPresence } from './people/presence-mirror.ts'
import { remaining } from './belonging/remaining.ts'
import type { Effect } from './tool.ts'
import { firstOptions } from './tool-options.ts'
import { isHarmless, startTools } from './tools/tools.ts'
import { viewOf } from './view.ts'
import { createWriting } from './writing.ts'

export type EditorOptions = {
  readonly me: { readonly department: string | null }
  /** The ids of the board's personas, as they are now. */
  readonly personas?: () => readonly string[]
  /** Absent: the camera does not glide. */
  readonly motion?: Motion
  readonly images?: ImageServer
}

const initial: EditorState = {
  tool: 'select',
  camera: { at: [0, 0], zoom: 1 },
  selection: new Set(),
  preview: null,
  options: firstOptions,
  editing: null,
  editingNew: false,
  firstTyped: '',
  pressed: null,
  typing: null,
  following: null,
  cursorsHidden: false,
  persona: null,
  panel: 'none',
  style: null,
  menu: null,
}

/** What input means for one open board. Does not close the document. */
export function createEditor(document: BoardDocument, options: EditorOptions): Editor {
  const { me, personas, motion, images } = options
  const store = createValueStore({ ...initial, cursorsHidden: areCursorsHidden() })
  const notices = createValueStore<Notice | null>(null)
  const tools = startTools()
  const writing = createWriting(document, (notice) => notices.set({ ...notice }))
  const { canEdit, refuse } = writing
  let origin: Point = [0, 0]
  let pointer: Point | null = null
  let pointerOver = false

  const patch = (change: Partial<EditorState>): void => store.set({ ...store.get(), ...change })
  const view = () =>
    viewOf({
      store: document.store,
      state: store.get(),
      viewport: look.viewport(),
      canEdit: canEdit(),
      department: me.department,
    })

  const look = createLook(
    document.store,
    () => store.get().camera,
    (next) => patch({ camera: next }),
    motion,
  )
  const select = (ids: Iterable<string>): void => {
    const { elements } = document.store.get()
    const next = new Set([...ids].filter((id) => elements.has(id)))
    const { selection } = store.get()
    if (next.size !== selection.size || !next.isSubsetOf(selection)) patch({ selection: next, pressed: null })
  }
  const press = (ids: readonly ElementId[]): void => {
    select(ids)
    const pressed = (ids.length === 1 ? ids[0] : null) ?? null
    if (pressed !== store.get().pressed) patch({ pressed })
  }

  const visible = () => camera.visibleArea(store.get().camera, look.viewport())
  const navigation = createNavigation({ document, get: store.get, look, select, visible })

  function apply(effect: Effect): void {
    switch (effect.do) {
      case 'select':
        return press(effect.ids)
      case 'preview':
        if (effect.preview !== store.get().preview) patch({ preview: effect.preview })
        return
      case 'commit':
        editor.edit(effect.edits)
        return
      case 'pan':
        return editor.pan(effect.by)
      case 'edit-text':
        return editor.editText(effect.id, { isNew: effect.isNew ?? false })
      case 'use':
        return editor.use(effect.tool)
      case 'refuse':
        return refuse()
      default:
        assertNever(effect)
    }
  }

  const cancelGesture = (): void => {
    for (const effect of tools[store.get().tool]({ type: 'cancel' }, view())) apply(effect)
  }

  const editor: Editor = {
    get: store.get,
    subscribe: store.subscribe,
    document,
    notices,
    imageServer: images ?? null,
    pendingImages: createPendingImages(),
    department: me.department,
    notify: (notice) => notices.set({ ...notice }),
    canEdit,
    personas() {
      const { persona } = store.get()
      if (persona !== null) return [persona]
      const all = editor.boardPersonas()
      return all.length > 0 ? all : [ANY_PERSONA]
    },
    boardPersonas: () => personas?.() ?? [],
    pointer() {
      const area = editor.visible()
      return pointer && contains(area, pointer) ? pointer : centreOf(area)
    },
    isPointerOver: () => pointerOver,
    pointerLeft() {
      pointerOver = false
      document.presence.show({ cursor: null })
    },
    resize(size, at) {
      origin = at ?? origin
      if (look.resize(size)) navigation.presenter.refresh()
    },
    dispatch(event) {
      if (event.type !== 'cancel') {
        pointer = event.at
        pointerOver = true
        document.presence.show({ cursor: event.at })
      }
      if (event.type === 'down') {
        writing.endSeries()
        look.stop()
        if (store.get().menu) editor.closeMenu()
        editor.follow(null)
      }
      for (const effect of tools[store.get().tool](event, view())) apply(effect)
    },
    use(tool) {
      if (!isHarmless(tool) && !canEdit()) return refuse()
      if (tool === store.get().tool) return
      cancelGesture()
      patch({ tool, preview: null })
    },
    setOptions: (change) => patch({ options: { ...store.get().options, ...change } }),
    select,
    editText(id, { isNew = false, typed = '' } = {}) {
      if (id === store.get().editing) return
      writing.endSeries()
      if (id !== null && !document.store.get().elements.has(id)) return
      if (id !== null && !canEdit()) return refuse()
      if (id !== null && isLocked(document.store.get().elements, id)) return writing.tellLocked()
      patch({ editing: id, editingNew: isNew, firstTyped: typed, pressed: null })
    },
    typeBeside: (id) => patch({ typing: id }),
    pan: (by) => look.move(camera.panned(store.get().camera, by)),
    zoomBy: look.zoomBy,
    fit: look.fit,
    reveal: look.reveal,
    visible,
    navigation,
    follow(person) {
      if (person !== store.get().following) patch({ following: person })
    },
    hideCursors(hidden) {
      keepCursorsHidden(hidden)
      patch({ cursorsHidden: hidden })
    },
    keepStyle: (style) => patch({ style }),
    setPersona: (persona) => patch({ persona }),
    setPanel: (panel) => patch({ panel }),
    openMenu(at, board) {
      cancelGesture()
      if (board) {
        pointer = board
        const hit = view().hit(board)
        if (hit === null) select([])
        else if (!store.get().selection.has(hit)) select(membersWith(document.store.get(), hit))
      }
      patch({ menu: at })
    },
    closeMenu: () => patch({ menu: null }),
    edit: writing.edit,
    editInSeries: writing.editInSeries,
    undo: writing.undo,
    redo: writing.redo,
    toBoard: (point) => camera.toBoard(store.get().camera, point),
    toScreen: (point) => camera.toScreen(store.get().camera, point),
    toWindow: (point) => plus(origin, editor.toScreen(point)),
    close() {
      writing.endSeries()
      look.stop()
      editor.pendingImages.close()
      for (const stop of subscriptions) stop()
      document.presence.show({ cursor: null, selection: [], gesture: null, caret: null })
    },
  }

  const onBoardChange = (): void => {
    look.openOnce()
    navigation.presenter.refresh()
    const change = remaining(store.get(), document.store.get().elements)
    if (change) patch(change)
  }
  const onRoleChange = (): void => {
    writing.rightsChanged()
    if (canEdit()) return
    cancelGesture()
    patch({ editing: null, preview: null, tool: isHarmless(store.get().tool) ? store.get().tool : 'select' })
  }
  const subscriptions = [
    document.store.subscribe(onBoardChange),
    document.role.subscribe(onRoleChange),
    mirrorPresence(editor, document.presence, look.viewport),
    followPeople(editor, document.presence, look),
  ]
  return editor
}
