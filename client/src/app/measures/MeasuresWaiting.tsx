import { Skeleton, Stack } from '@mantine/core'

/** Measures that are on their way. */
export function MeasuresWaiting() {
  return (
    <Stack gap={12} maw={800} aria-hidden>
      <Skeleton h={36} w={280} />
      <Skeleton h={72} />
      <Skeleton h={72} />
    </Stack>
  )
}
