import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { memo } from 'react'
import { useElement } from '../../document/hooks.ts'
import { useEditorState } from '../../editor/context.ts'
import { connectorPath } from '../../editor/connector-path.ts'
import { paintConnector } from '../paint/connector.ts'
import { usePalette } from '../scene.ts'
import { Painted } from './Painted.tsx'
import { useEnd, useIsEditing } from './seen.ts'

const WHOLE_BOARD = { x: 0, y: 0, w: 1, h: 1 }
const FROM = 'from'
const TO = 'to'

/** Draws one connector, and redraws when it or what it connects changes or is being dragged. */
export const ConnectorView = memo(function ConnectorView({ id }: { id: ElementId }) {
  const connector = useElement(id, 'connector')
  const from = useEnd(connector?.from)
  const to = useEnd(connector?.to)
  const editing = useIsEditing(id)
  const selected = useEditorState(({ selection }) => selection.has(id))
  const palette = usePalette()
  // A connector to something that was removed has nothing to connect: it is not drawn.
  if (!connector || !from || !to) return null
  const ends = { from: endpoint(connector.from, FROM), to: endpoint(connector.to, TO) }
  const path = connectorPath({ ...ends, route: connector.route }, (end) => (end === FROM ? from : to))
  if (!path) return null
  return (
    <Painted
      area={WHOLE_BOARD}
      paint={(canvas, zoom) => paintConnector(canvas, connector, path, { zoom, editing, selected }, palette)}
    />
  )
})

// Both ends may be on one element, and be seen at different places no more than it.
const endpoint = <T,>(end: T, name: string): T | string => (typeof end === 'string' ? name : end)
