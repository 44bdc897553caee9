import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { createContext, useContext } from 'react'
import type { Axis } from '../grid/grid-edits.ts'

type Remove = (axis: Axis, id: ElementId) => void

/** Asks what becomes of the content of a stage or lane that is removed. */
export const RemoveLineContext = createContext<Remove>(() => undefined)

export const useRemoveLine = (): Remove => useContext(RemoveLineContext)
