import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { TouchpointLinkIn } from '../../TouchpointLink.tsx'
import { useInsight } from '../insight.ts'

/** A touchpoint of the journey that is looked at. */
export const InsightLink = ({ id }: { id: ElementId }) => (
  <TouchpointLinkIn board={useInsight().journey.board} id={id} />
)
