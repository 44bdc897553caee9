import { IconCircleDashed, IconMoodEmpty, IconMoodHappy, IconMoodSad } from '@tabler/icons-react'
import type { EventSlot } from '../../../editor/method/events.ts'
import { faceOfClass } from '../../../editor/method/events.ts'
import { feelingColor } from '../../../ui/board-colors.ts'

const faces = { disappointing: IconMoodSad, okay: IconMoodEmpty, delighting: IconMoodHappy } as const

/** The face and the colour of a class; a dashed circle for what has none yet. */
export function ClassSign({ slot, size = 18 }: { slot: EventSlot; size?: number }) {
  if (slot === null)
    return <IconCircleDashed size={size} stroke={1.5} color="var(--mantine-color-dimmed)" aria-hidden />
  const Face = faces[slot]
  return <Face size={size} stroke={1.75} color={feelingColor(faceOfClass[slot])} aria-hidden />
}
