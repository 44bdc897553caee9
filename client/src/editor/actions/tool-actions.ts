import type { ToolName } from '../tool.ts'
import type { ShapeForm } from '../tool-options.ts'
import { isHarmless } from '../tools/tools.ts'
import { type Action, always } from './action.ts'

const tool = <T extends ToolName>(name: T, key: string): Action<`tool-${T}`> => ({
  id: `tool-${name}`,
  group: 'tools',
  keys: [key],
  ...(!isHarmless(name) && { edits: true }),
  ...((name === 'note' || name === 'touchpoint') && { contributes: ({ mayAdd }) => mayAdd(name) }),
  enabled: always,
  run: (editor) => editor.use(name),
})

const shape = <F extends ShapeForm>(form: F, key: string): Action<`shape-${F}`> => ({
  id: `shape-${form}`,
  group: 'tools',
  keys: [key],
  edits: true,
  enabled: always,
  run(editor) {
    editor.setOptions({ form })
    editor.use('shape')
  },
})

export const toolActions = [
  tool('select', 'v'),
  tool('hand', 'h'),
  tool('touchpoint', 't'),
  tool('note', 'n'),
  tool('text', 'x'),
  tool('shape', 's'),
  shape('rectangle', 'r'),
  shape('ellipse', 'o'),
  tool('connector', 'c'),
  tool('ink', 'p'),
  tool('eraser', 'e'),
  tool('frame', 'f'),
] as const
