import type { ToolName } from '../tool.ts'
import { isHarmless } from '../tools/tools.ts'
import { type Action, always } from './action.ts'

const tool = <T extends ToolName>(name: T, key: string): Action<`tool-${T}`> => ({
  id: `tool-${name}`,
  group: 'tools',
  keys: [key],
  ...(!isHarmless(name) && { edits: true }),
  enabled: always,
  run: (editor) => editor.use(name),
})

export const toolActions = [
  tool('select', 'v'),
  tool('hand', 'h'),
  tool('touchpoint', 't'),
  tool('note', 'n'),
  tool('text', 'x'),
  tool('connector', 'c'),
] as const
