import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Focus } from '@wegpunkt/shared/workshop/phase'
import type { Kind } from '@wegpunkt/shared/board/schema'
import type { Point, Rect, Size } from '@wegpunkt/shared/board/geometry'
import type { BoardDocument, Store } from '../document/board-document.ts'
import type { CommentDesk } from './comments/comment-desk.ts'
import type { Navigation } from './navigation/navigation.ts'
import type { ImageServer } from './images/image-server.ts'
import type { PendingImages } from './images/pending-images.ts'
import type { Lens } from './lens.ts'
import type { Past } from './past.ts'
import type { RefusedImage } from './images/refused-images.ts'
import type { JourneyView } from './journey-views.ts'
import type { Asked } from './round/asked.ts'
import type { OwnRound } from './round/own-round.ts'
import type { ValueStore } from '../document/value-store.ts'
import type { TypedAhead } from './keys/typed-ahead.ts'
import type { WorkshopDesk } from './workshop-desk.ts'
import type { WorkshopTab } from './workshop-tabs.ts'
import type { Style } from './styling.ts'
import type { Preview, ToolEvent, ToolName } from './tool.ts'
import type { ToolOptions } from './tool-options.ts'

/** Which part of the board is on the screen: `screen = (board − at) × zoom`. */
export type Camera = { readonly at: Point; readonly zoom: number }

export type EditorState = {
  readonly tool: ToolName
  readonly camera: Camera
  readonly selection: ReadonlySet<ElementId>
  readonly preview: Preview | null
  readonly options: ToolOptions
  /** Whose text is being edited in place. */
  readonly editing: ElementId | null
  /** Whether that was made for its text to be typed, a moment ago and by the same gesture. */
  readonly editingNew: boolean
  /** The one element that was pressed last and has not been written in since: letters are meant for it, not for tools. */
  readonly pressed: ElementId | null
  /** Whose text is being typed in a field beside the board. */
  readonly typing: ElementId | null
  /** The id of the person whose view is shown; null while one looks where one wants. */
  readonly following: string | null
  /** Whether the pointers of others are left out, as this device keeps it. */
  readonly cursorsHidden: boolean
  /** The persona whose journey is shown; null shows all. */
  readonly persona: string | null
  readonly lens: Lens
  readonly panel: 'none' | 'shortcuts' | 'search' | 'palette' | 'bookmarks'
  /** What the journey's sheet shows; null while it is closed. */
  readonly journeyView: JourneyView | null
  /** What it showed last, and shows when it is opened again. */
  readonly lastJourneyView: JourneyView
  /** What the workshop's sheet shows; null while it is closed. One sheet is open at a time. */
  readonly workshopTab: WorkshopTab | null
  readonly lastWorkshopTab: WorkshopTab
  /** Where the phase of a workshop is at work; null for everywhere, or without one. */
  readonly focus: Focus | null
  /** How an element looked whose style was copied; null before that. */
  readonly style: Style | null
  /** Where the context menu is open, in pixels of the browser window; null while it is closed. */
  readonly menu: Point | null
}

/** Something a person should know. `key` is a text of the catalogue, below `editor:notices`. */
export type Notice = {
  readonly key:
    | 'read-only'
    | 'locked'
    | 'not-yours'
    | 'text-too-long'
    | 'too-many'
    | 'nothing-to-paste'
    | 'no-clipboard'
    | 'no-pain'
    | 'far-off'
    | 'link-copied'
    | 'link-not-copied'
    | 'gone'
    | 'follow-ended'
    | 'cells-changed'
    | 'round-neutral'
    | 'round-later'
    | 'round-elsewhere'
    | 'vote-none-left'
    | 'vote-element-full'
    | 'vote-elsewhere'
    | ImageNotice
  readonly values: Readonly<Record<string, number | string>>
  /** What was done can be taken back from here. */
  readonly offersUndo?: true
  /** With `images-refused`: which, and why. */
  readonly refused?: readonly RefusedImage[]
}
type ImageNotice = 'image-offline' | 'images-refused' | 'images-stilled' | 'images-not-copied'

/** What input means, for one open board. The scene draws its state; panels and keys run its actions. */
export interface Editor extends Store<EditorState> {
  readonly document: BoardDocument
  /** The latest one; a new notice is a new value. */
  readonly notices: Store<Notice | null>
  notify(notice: Notice): void
  /** Null where there is no server to bring pictures to, as in a test. */
  readonly imageServer: ImageServer | null
  readonly pendingImages: PendingImages
  readonly canEdit: () => boolean
  /** Whoever may edit, and for some kinds whoever may contribute. */
  readonly mayAdd: (kind: Kind) => boolean
  /** Whoever may edit, and whoever contributed it themselves. */
  readonly mayChange: (id: ElementId) => boolean
  /** For an element that is added. */
  readonly createId: () => ElementId
  /** The department of the one who works here. */
  readonly department: string | null
  /** Whose feelings are rated: the persona shown, or every persona of the board. */
  personas(): readonly string[]
  /** The ids of the board's personas; empty if it has none. */
  boardPersonas(): readonly string[]
  /** Where the pointer was last, in board pixels; the middle of the screen if it never was here. */
  pointer(): Point
  isPointerOver(): boolean
  /** The pointer is not over the board any more. */
  pointerLeft(): void
  /**
   * Set by the scene: the size of the canvas in screen pixels, without the frozen headers, and where its
   * top left corner is in the browser window.
   */
  resize(viewport: Size, origin?: Point): void
  dispatch(event: ToolEvent): void
  use(tool: ToolName): void
  /** What the next element will look like that a tool makes. */
  setOptions(change: Partial<ToolOptions>): void
  select(ids: Iterable<ElementId>): void
  /** `isNew`: it was made for that by the same gesture. `typed`: goes behind what is there. */
  editText(id: ElementId | null, begin?: { readonly isNew?: boolean; readonly typed?: string }): void
  /** What was typed already when the editing began, for the field that goes on with it; told once. */
  takeTyped(): string
  readonly typedAhead: TypedAhead
  /** A field beside the board has the focus, and types this element's text; null when it is left. */
  typeBeside(id: ElementId | null): void
  /** Screen pixels. */
  pan(by: Point): void
  /** Keeps the board point under `around` (screen pixels) where it is. */
  zoomBy(factor: number, around?: Point): void
  /** Shows the whole area, at most at 100 %. */
  fit(area: Rect | null): void
  /** Going somewhere else: search, history, links, presentation. */
  readonly navigation: Navigation
  readonly past: Past
  /** Null until what reads comments has come, and where there are none, as in the board's past. */
  readonly comments: ValueStore<CommentDesk | null>
  /** Null where no workshop can be led. */
  readonly workshop: WorkshopDesk | null
  /** What the workshop that is on asks for in secret. */
  asked(): Asked | null
  /** One's own part in it; null for a moment at first, and while nothing is asked for. */
  readonly round: ValueStore<OwnRound | null>
  /** Moves the board just so far that the area is on the screen. */
  reveal(area: Rect): void
  /** The part of the board on the screen. */
  visible(): Rect
  /** Shows what this person sees, until one moves oneself; null ends it. */
  follow(person: string | null): void
  hideCursors(hidden: boolean): void
  /** Keeps a style to be given to other elements. */
  keepStyle(style: Style): void
  setPersona(persona: string | null): void
  /** What is added without pointing goes there. */
  setFocus(focus: Focus | null): void
  setLens(change: Partial<Lens>): void
  setPanel(panel: EditorState['panel']): void
  /** Opens the journey's sheet at a view; null closes it. */
  showJourney(view: JourneyView | null): void
  /** Opens the workshop's sheet at a view; null closes it. */
  showWorkshop(tab: WorkshopTab | null): void
  /**
   * Opens the context menu at a point of the browser window. `board`: what is there becomes selected;
   * null for the Menu key, which is about the selection.
   */
  openMenu(window: Point, board: Point | null): void
  closeMenu(): void
  /**
   * One step of undo. Locked elements stay as they are; answers false, and says why, if that leaves nothing.
   * Without the right to edit it does nothing, says so once, and answers false.
   */
  edit(edits: readonly Edit[]): boolean
  undo(): void
  redo(): void
  /** Everything the edits do is one step of undo until another gesture or a pause: a series of key presses. */
  editInSeries(edits: readonly Edit[]): void
  toBoard(screen: Point): Point
  toScreen(board: Point): Point
  /** Pixels of the browser window, for menus. */
  toWindow(board: Point): Point
  close(): void
}
