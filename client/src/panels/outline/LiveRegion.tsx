import { VisuallyHidden } from '@mantine/core'
import type { Announcer } from '../../editor/outline/announce.ts'
import { useStore } from '../../document/hooks.ts'

/** The one place from which the outline speaks. */
export function LiveRegion({ announcer }: { announcer: Announcer }) {
  return (
    <VisuallyHidden role="status" aria-live="polite" aria-atomic data-outline-says="">
      {useStore(announcer)}
    </VisuallyHidden>
  )
}
