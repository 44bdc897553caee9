import { assertNever } from '@wegpunkt/shared/assert-never'
import { type Point, centreOf, contains } from '@wegpunkt/shared/board/geometry'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { membersWith } from './belonging/grouping.ts'
import { isLocked } from './belonging/locking.ts'
import type { EditorCore } from './core.ts'
import type { Editor } from './editor.ts'
import type { Effect } from './tool.ts'
import { isHarmless, mayUse, startTools } from './tools/tools.ts'

/** The pointer over the board, and the tools that it works with. */
export interface Pointing extends Pick<
  Editor,
  | 'pointer'
  | 'isPointerOver'
  | 'pointerLeft'
  | 'dispatch'
  | 'use'
  | 'editText'
  | 'takeTyped'
  | 'openMenu'
  | 'closeMenu'
> {
  /** Takes back what a tool has begun. */
  readonly cancelGesture: () => void
}

/** `pan` and `edit` are the editor's own. */
export function createPointing(core: EditorCore, { pan, edit }: Pick<Editor, 'pan' | 'edit'>): Pointing {
  const { document, get, patch, select, view, look, writing } = core
  const tools = startTools()
  let pointer: Point | null = null
  let pointerOver = false

  const use: Editor['use'] = (tool) => {
    if (!isHarmless(tool) && !mayUse(writing, tool)) return writing.refuse()
    if (tool === get().tool) return
    cancelGesture()
    patch({ tool, preview: null })
  }
  const texts = createTexts(core)
  const press = (ids: readonly ElementId[]): void => {
    select(ids)
    const pressed = (ids.length === 1 ? ids[0] : null) ?? null
    if (pressed !== get().pressed) patch({ pressed })
  }
  const closeMenu = (): void => patch({ menu: null })
  const apply = (effect: Effect): unknown => {
    switch (effect.do) {
      case 'select':
        return press(effect.ids)
      case 'preview':
        return effect.preview !== get().preview && patch({ preview: effect.preview })
      case 'commit':
        return edit(effect.edits)
      case 'pan':
        return pan(effect.by)
      case 'edit-text':
        return texts.editText(effect.id, { isNew: effect.isNew ?? false })
      case 'use':
        return use(effect.tool)
      case 'refuse':
        return writing.refuse()
      default:
        return assertNever(effect)
    }
  }
  const tell: Editor['dispatch'] = (event) => {
    for (const effect of tools[get().tool](event, view())) apply(effect)
  }
  const cancelGesture = (): void => tell({ type: 'cancel' })

  return {
    cancelGesture,
    use,
    ...texts,
    closeMenu,
    pointer() {
      const area = core.visible()
      return pointer && contains(area, pointer) ? pointer : centreOf(area)
    },
    isPointerOver: () => pointerOver,
    pointerLeft() {
      pointerOver = false
      document.presence.show({ cursor: null })
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
        if (get().menu) closeMenu()
        if (get().following !== null) patch({ following: null })
      }
      tell(event)
    },
    openMenu(at, board) {
      cancelGesture()
      if (board) {
        pointer = board
        const hit = view().hit(board)
        if (hit === null) select([])
        else if (!get().selection.has(hit)) select(membersWith(document.store.get(), hit))
      }
      patch({ menu: at })
    },
  }
}

/** Which element's text is typed in at its place. */
function createTexts({ document, get, patch, writing }: EditorCore): Pick<Editor, 'editText' | 'takeTyped'> {
  let first = ''
  return {
    editText(id, { isNew = false, typed = '' } = {}) {
      if (id === get().editing) return
      writing.endSeries()
      if (id !== null && !document.store.get().elements.has(id)) return
      if (id !== null && !writing.mayChange(id)) return writing.refuse()
      if (id !== null && isLocked(document.store.get().elements, id)) return writing.tellLocked()
      first = typed
      patch({ editing: id, editingNew: isNew, pressed: null })
    },
    takeTyped() {
      const typed = first
      first = ''
      return typed
    },
  }
}
