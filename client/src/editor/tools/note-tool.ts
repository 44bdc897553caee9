import { createPlacingTool } from './placing-tool.ts'

/** A sticky note that shows which department it came from. */
export const noteTool = createPlacingTool('note')
