import { Skeleton, Stack } from '@mantine/core'

/** A view while it is on its way. */
export function SheetLoading() {
  return (
    <Stack gap={12} p={16} aria-hidden>
      <Skeleton h={16} w="70%" />
      <Skeleton h={64} />
      <Skeleton h={64} />
    </Stack>
  )
}
