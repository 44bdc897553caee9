import { createPlacingTool } from './placing-tool.ts'

/** A touchpoint in the cell under the pointer; in the lane of a department it is that department’s. */
export const touchpointTool = createPlacingTool('touchpoint')
