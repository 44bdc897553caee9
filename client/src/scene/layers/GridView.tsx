import { useLanes, useLayout } from '../../document/hooks.ts'
import { Painted } from '../elements/Painted.tsx'
import { paintGrid } from '../paint/grid.ts'
import { usePalette } from '../scene.ts'

/** The grid of stages and lanes. */
export function GridView() {
  const layout = useLayout()
  const lanes = useLanes()
  const palette = usePalette()
  const area = { x: 0, y: 0, w: Math.max(1, layout.width), h: Math.max(1, layout.height) }
  return <Painted area={area} paint={(canvas, zoom) => paintGrid(canvas, { layout, lanes, zoom }, palette)} />
}
