import type { CDPSession, Page } from 'playwright-core'
import type { Account } from '../../../support/account.ts'
import type { Moves, Spot } from '../board/note-grid.ts'

/** Who is measured. The two bare canvases do no more than draw; the better of both is the limit. */
export const contestantNames = ['ours', 'excalidraw', 'sprites', 'tiles'] as const
export type ContestantName = (typeof contestantNames)[number]

/** A whiteboard that can be measured, with the board of notes ready to be opened. */
export interface Contestant {
  readonly name: ContestantName
  /** How far a wheel with Ctrl has to turn, in pixels, to zoom from 10 % to 100 %, and in how many turns. */
  readonly zoomWheel: { readonly turns: number; readonly deltaY: number }
  /** A browser of its own with an empty page that may open the board. */
  openSeat(): Promise<Seat>
  /** Where people can work together on other boards; null where there is no server. */
  readonly site: Site | null
  close(): Promise<void>
}

/** A server with people who have accounts there. */
export type Site = {
  readonly url: string
  readonly people: readonly [owner: Account, ...others: Account[]]
  /** A browser of its own for the owner, who may open this board. */
  openSeatAt(board: string): Promise<Seat>
}

/** Somebody in front of a window with the board. */
export interface Seat {
  readonly page: Page
  readonly cdp: CDPSession
  /** Called with what is measured, if set. */
  watch: ((act: () => Promise<void>) => Promise<void>) | null
  /** Goes to the board, and gives after how many milliseconds it was painted. */
  navigate(): Promise<number>
  /** Shows a board point at the top left corner of the canvas. */
  view(to: Spot & { readonly zoom: number }): Promise<void>
  zoom(): Promise<number>
  /** Where the middle of a note is in the window. */
  centreOf(id: string): Promise<Spot>
  deselect(): Promise<void>
  /** Moves notes as if somebody else had done it. */
  moveRemotely(moves: Moves): void
  close(): Promise<void>
}

/** What every page offers for measurements; ours calls it `wegpunktProbe`. */
export type PageProbe = {
  painted(): boolean
  zoom(): number
  view(to: { x: number; y: number; zoom: number }): void
  centreOf(id: string): { x: number; y: number } | null
  deselect(): void
}

declare global {
  interface Window {
    /** Of the pages that are measured beside ours. */
    benchProbe?: (PageProbe & { moveNotes(moves: Moves): void }) | undefined
    /** When the board was painted, in milliseconds since the navigation began. */
    paintedAfterMs?: number
  }
}
