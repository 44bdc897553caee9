import { assertNever } from '@wegpunkt/shared/assert-never'
import {
  type Sample,
  type Stroke,
  beginStroke,
  endStroke,
  extendStroke,
  straightStroke,
} from '../drawing/stroke.ts'
import { strokeEdits } from '../drawing/new-stroke.ts'
import { type Preview, type Step, type View, noPreview, step } from '../tool.ts'
import { type Pointer, createDrawingTool } from './drawing-tool.ts'

export type InkState =
  | { name: 'idle' }
  /** `straight`: with Shift the line is drawn from its beginning to the pointer. */
  | { name: 'drawing'; stroke: Stroke; straight: boolean }

const idle: InkState = { name: 'idle' }

/** A pen: each stroke is one element and one step of undo, and the pen stays in hand. */
export const inkTool = createDrawingTool<InkState>(idle, (state, event, view) => {
  switch (state.name) {
    case 'idle': {
      if (event.type !== 'down') return step(state)
      const [first] = samplesOf(event)
      const stroke = beginStroke(first, view.zoom)
      return draw({ name: 'drawing', stroke, straight: event.shift }, view)
    }
    case 'drawing':
      return goOn(state, event, view)
    default:
      return assertNever(state)
  }
})

function goOn(
  { stroke }: Extract<InkState, { name: 'drawing' }>,
  event: Pointer,
  view: View,
): Step<InkState> {
  const samples = samplesOf(event)
  const drawn = event.type === 'up' ? endStroke : extendStroke
  // The places in between are kept under a straight line: whoever lets Shift go has what they drew.
  const state = { name: 'drawing', stroke: drawn(stroke, samples, view.zoom), straight: event.shift } as const
  if (event.type !== 'up') return draw(state, view)
  const { inkColor: color, inkWidth: width } = view.options
  const edits = strokeEdits(view, seenOf(state), { color, width })
  return step(idle, noPreview, { do: 'commit', edits })
}

const draw = (state: Extract<InkState, { name: 'drawing' }>, { options }: View): Step<InkState> => {
  const { points, shown } = seenOf(state)
  const preview: Preview = {
    kind: 'draw',
    color: options.inkColor,
    width: options.inkWidth,
    points: shown,
    stroke: points,
  }
  return step(state, { do: 'preview', preview })
}

function seenOf({ stroke, straight }: Extract<InkState, { name: 'drawing' }>): Stroke {
  const end = stroke.shown.at(-1)
  return straight && end ? straightStroke(stroke, end) : stroke
}

const samplesOf = ({ trail, at }: Pointer): readonly [Sample, ...Sample[]] => {
  const [first, ...others] = trail ?? []
  return first ? [first, ...others] : [{ at, pressure: null, time: 0 }]
}
