import { useEffect } from 'react'
import { useBoardInfo } from '../../editor/board-info.ts'
import { usePalette, useScene } from '../scene.ts'
import { watchSigns } from './watch-signs.ts'

const today = (): string => new Date().toISOString().slice(0, 10)

/** Puts on the cards what ratings, evidence and measures say of them. Renders nothing. */
export function SignParts() {
  const scene = useScene()
  const { personas } = usePalette()
  const { rows, rowsLoaded } = useBoardInfo()
  const { store } = scene.editor.document
  useEffect(() => {
    const before = scene.signs.get()
    return watchSigns({
      store,
      rows,
      rowsLoaded,
      personas,
      today,
      before,
      changed: (signs) => scene.signs.set(signs),
    })
  }, [store, rows, rowsLoaded, personas, scene])
  return null
}
