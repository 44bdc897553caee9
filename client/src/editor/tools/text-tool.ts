import { createPlacingTool } from './placing-tool.ts'

/** Plain text without a card around it. */
export const textTool = createPlacingTool('text')
