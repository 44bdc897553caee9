import { useSyncExternalStore } from 'react'
import { Layer } from 'react-konva/lib/ReactKonvaCore.js'
import { ElementView } from '../elements/ElementView.tsx'
import { useScene } from '../scene.ts'
import type { Drawn } from '../visible.ts'
import { GridView } from './GridView.tsx'

/** The board from back to front: grid and surfaces, connectors, cards. */
export function ElementLayers() {
  const { visible } = useScene()
  const { surfaces, connectors, cards } = useSyncExternalStore(visible.subscribe, visible.get)
  return (
    <>
      <Layer listening={false}>
        <GridView />
        {surfaces.map(view)}
      </Layer>
      <Layer listening={false}>{connectors.map(view)}</Layer>
      <Layer listening={false}>{cards.map(view)}</Layer>
    </>
  )
}

const view = ({ id, kind }: Drawn) => <ElementView key={id} id={id} kind={kind} />
