import type { Effect, Tool, ToolEvent, ToolName, View } from '../tool.ts'
import type { Writing } from '../writing.ts'
import { connectorTool } from './connector-tool.ts'
import { eraserTool } from './eraser-tool.ts'
import { frameTool } from './frame-tool.ts'
import { handTool } from './hand-tool.ts'
import { inkTool } from './ink-tool.ts'
import { noteTool } from './note-tool.ts'
import { selectTool } from './select-tool.ts'
import { shapeTool } from './shape-tool.ts'
import { textTool } from './text-tool.ts'
import { touchpointTool } from './touchpoint-tool.ts'

/** A tool with the state it is in. */
export type RunningTool = (event: ToolEvent, view: View) => readonly Effect[]

/** Every tool in its first state; whose state is whose stays in here. */
export const startTools = (): Readonly<Record<ToolName, RunningTool>> => ({
  select: start(selectTool),
  hand: start(handTool),
  touchpoint: start(touchpointTool),
  note: start(noteTool),
  text: start(textTool),
  shape: start(shapeTool),
  connector: start(connectorTool),
  ink: start(inkTool),
  eraser: start(eraserTool),
  frame: start(frameTool),
})

/** The tools that only look. Everyone may use them. */
export const isHarmless = (tool: ToolName): boolean => tool === 'select' || tool === 'hand'

/** Who may only contribute has the tools for what can be contributed. */
export const mayUse = ({ canEdit, mayAdd }: Pick<Writing, 'canEdit' | 'mayAdd'>, tool: ToolName): boolean =>
  isHarmless(tool) || canEdit() || ((tool === 'note' || tool === 'touchpoint') && mayAdd(tool))

function start<S>(tool: Tool<S>): RunningTool {
  let state = tool.initial
  return (event, view) => {
    const { state: next, effects } = tool.next(state, event, view)
    state = next
    return effects
  }
}
