import { assertNever } from '@wegpunkt/shared/assert-never'
import type { Drawn } from '../visible.ts'
import { ConnectorView } from './ConnectorView.tsx'
import { FrameView } from './FrameView.tsx'
import { ImageView } from './ImageView.tsx'
import { InkView } from './InkView.tsx'
import { NoteView } from './NoteView.tsx'
import { ShapeView } from './ShapeView.tsx'
import { TextView } from './TextView.tsx'
import { TouchpointCard } from './TouchpointCard.tsx'

/** The view that goes with the kind of an element. */
export function ElementView({ id, kind }: Drawn) {
  switch (kind) {
    case 'touchpoint':
      return <TouchpointCard id={id} />
    case 'note':
      return <NoteView id={id} />
    case 'text':
      return <TextView id={id} />
    case 'shape':
      return <ShapeView id={id} />
    case 'connector':
      return <ConnectorView id={id} />
    case 'ink':
      return <InkView id={id} />
    case 'image':
      return <ImageView id={id} />
    case 'frame':
      return <FrameView id={id} />
    default:
      return assertNever(kind)
  }
}
