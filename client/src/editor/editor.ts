import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Point, Rect, Size } from '@wegpunkt/shared/board/geometry'
import type { BoardDocument, Store } from '../document/board-document.ts'
import type { Preview, ToolEvent, ToolName } from './tool.ts'

/** Which part of the board is on the screen: `screen = (board − at) × zoom`. */
export type Camera = { readonly at: Point; readonly zoom: number }

export type EditorState = {
  readonly tool: ToolName
  readonly camera: Camera
  readonly selection: ReadonlySet<ElementId>
  readonly preview: Preview | null
  /** Whose text is being edited in place. */
  readonly editing: ElementId | null
  /** The persona whose journey is shown; null shows all. */
  readonly persona: string | null
  readonly panel: 'none' | 'shortcuts'
}

/** What input means, for one open board. The scene draws its state; panels and keys run its actions. */
export interface Editor extends Store<EditorState> {
  readonly document: BoardDocument
  /** Set by the scene: the size of the canvas in screen pixels, without the frozen headers. */
  resize(viewport: Size): void
  dispatch(event: ToolEvent): void
  use(tool: ToolName): void
  select(ids: Iterable<ElementId>): void
  editText(id: ElementId | null): void
  /** Screen pixels. */
  pan(by: Point): void
  /** Keeps the board point under `around` (screen pixels) where it is. */
  zoomBy(factor: number, around?: Point): void
  /** Shows the whole area, at most at 100 %. */
  fit(area: Rect | null): void
  setPersona(persona: string | null): void
  setPanel(panel: EditorState['panel']): void
  toBoard(screen: Point): Point
  toScreen(board: Point): Point
  close(): void
}
