import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Point, Rect, Size } from '@wegpunkt/shared/board/geometry'
import type { Layout } from '@wegpunkt/shared/board/layout'
import type { Board } from '@wegpunkt/shared/board/read'
import type { Connector, Kind } from '@wegpunkt/shared/board/schema'
import type { Gesture } from '@wegpunkt/shared/wire/presence'
import type { Triples } from './drawing/ink-geometry.ts'
import type { Sample } from './drawing/stroke.ts'
import type { ToolOptions } from './tool-options.ts'
import type { Slots } from './method/slots.ts'
import type { SpatialIndex } from './place/spatial-index.ts'

export type ToolName =
  | 'select'
  | 'hand'
  | 'touchpoint'
  | 'note'
  | 'text'
  | 'shape'
  | 'connector'
  | 'ink'
  | 'eraser'
  | 'frame'

export type Modifiers = { readonly shift: boolean; readonly alt: boolean; readonly mod: boolean }

/** Where the pointer was since the event before, the last place included, for tools that draw. */
type Trail = { readonly trail?: readonly Sample[] | undefined }

/** Pointer positions are board pixels from the grid's origin. `mod` is Ctrl, or Cmd on a Mac. */
export type ToolEvent =
  | ({ type: 'down'; at: Point; screen: Point } & Modifiers & Trail)
  | ({ type: 'move'; at: Point; screen: Point } & Modifiers & Trail)
  | ({ type: 'up'; at: Point; screen: Point } & Modifiers & Trail)
  | ({ type: 'double'; at: Point; screen: Point } & Modifiers)
  | { type: 'cancel' }

export type Side = 'left' | 'right' | 'top' | 'bottom'

/** The eight handles of a resize, by compass. */
export type Handle = 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw'

/** What can be taken hold of around a selection. */
export type Grip =
  | { readonly kind: 'resize'; readonly handle: Handle }
  | { readonly kind: 'turn' }
  /** One end of a connector. */
  | { readonly kind: 'end'; readonly id: ElementId; readonly end: 'from' | 'to' }
  /** A dot beside an element, from which a connector is drawn. */
  | { readonly kind: 'dot'; readonly id: ElementId; readonly side: Side }

/** A line that shows what snapped to what; or, with ends, one of several gaps that are equal. */
export type Guide = {
  /** Whether it stands at an x (and runs down the board) or at a y. */
  readonly axis: 'x' | 'y'
  readonly kind: 'line' | 'gap'
  readonly at: number
  readonly from: number
  readonly to: number
}

/** What a tool may look at. */
export interface View {
  readonly board: Board
  readonly layout: Layout
  readonly index: SpatialIndex
  readonly selection: ReadonlySet<ElementId>
  readonly zoom: number
  readonly canEdit: boolean
  readonly mayAdd: (kind: Kind) => boolean
  /** Who may not edit changes what is their own, if anything. */
  readonly mayChange: (id: ElementId) => boolean
  /** The department of the one who works here: each contribution shows where it came from. */
  readonly department: string | null
  readonly options: ToolOptions
  /** The topmost element at a point, connectors within reach included; null for none. */
  hit(at: Point): ElementId | null
  /** The topmost element at a point that a connector can end on; null for none. */
  connectableAt(at: Point): ElementId | null
  /** The part of the board on the screen. */
  readonly area: Rect
  /** What of the selection a press at a point would take. */
  gripAt(at: Point): Grip | null
  within(area: Rect): ElementId[]
  createId(): ElementId
}

/** What of a connector says how it looks. */
export type DrawnLine = Pick<Connector, 'from' | 'to' | 'route' | 'heads' | 'dashed'>

/** What is drawn over the board while a gesture lasts; it is not in the document. */
export type Preview =
  | (Gesture & {
      /** What the gesture would drop into, or connect to: to be shown lightly. */
      readonly cell?: Rect | undefined
      /** The connector that is being drawn, as it would be dropped; none where it would not be. */
      readonly line?: DrawnLine | undefined
      /** The elements stay where they are; copies of them are being placed. */
      readonly copy?: boolean | undefined
      /** A stroke with its pressure; others see its points only. */
      readonly stroke?: Triples | undefined
      /** To what it has snapped. */
      readonly guides?: readonly Guide[] | undefined
      /** A note is held over a touchpoint. */
      readonly slots?: Slots | undefined
    })
  | { kind: 'brush'; area: Rect }
  | { kind: 'ghost'; what: ToolName; at: Point; size: Size }
  /** What lies under the eraser, and where that is. */
  | { kind: 'erase'; ids: readonly ElementId[]; at: Point; reach: number }

export type Effect =
  | { do: 'select'; ids: readonly ElementId[] }
  | { do: 'preview'; preview: Preview | null }
  /** One transaction, one step of undo. */
  | { do: 'commit'; edits: readonly Edit[] }
  /** Screen pixels. */
  | { do: 'pan'; by: Point }
  /** `isNew`: it goes again if nothing is typed. */
  | { do: 'edit-text'; id: ElementId; isNew?: true }
  | { do: 'use'; tool: ToolName }
  /** The gesture needs the right to edit; the person is told so, once. */
  | { do: 'refuse' }

export type Step<S> = { readonly state: S; readonly effects: readonly Effect[] }

/** A tool is a transition function; every state carries its own data. */
export interface Tool<S> {
  readonly initial: S
  next(state: S, event: ToolEvent, view: View): Step<S>
}

export const step = <S>(state: S, ...effects: Effect[]): Step<S> => ({ state, effects })

/** Nothing is drawn over the board any more. */
export const noPreview = { do: 'preview', preview: null } as const satisfies Effect
