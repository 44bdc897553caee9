import type { NoteColor, Shape } from '@wegpunkt/shared/board/schema'
import type { z } from 'zod'
import { DEFAULT_INK_WIDTH } from './drawing/ink-geometry.ts'

export type ShapeForm = z.infer<typeof Shape>['form']

/** Of the pen at full pressure, in board pixels: fine, medium, broad. */
export const INK_WIDTHS = [DEFAULT_INK_WIDTH, 10, 20] as const

export const inkWidthNames = ['fine', 'medium', 'broad'] as const

/** What the next note, shape or stroke will look like: as the last one. */
export type ToolOptions = {
  readonly noteColor: NoteColor
  readonly form: ShapeForm
  readonly inkColor: NoteColor
  readonly inkWidth: number
}

export const firstOptions: ToolOptions = {
  noteColor: 'yellow',
  form: 'rectangle',
  inkColor: 'grey',
  inkWidth: DEFAULT_INK_WIDTH,
}
