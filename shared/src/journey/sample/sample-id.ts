import type { ElementId } from '../../board/element-id.ts'

/**
 * Names one thing of a sample journey: an element, a stage, a row. All of one sample begin alike and no two samples do,
 * so that rows and snapshots can be about elements without anybody reading the board first.
 */
export const sampleId = (sample: string, name: string): ElementId => `${sample}-${name}`
