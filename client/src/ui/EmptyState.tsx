import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = { title: string; text: string; picture?: ReactNode; children?: ReactNode }

/** What would be here, what it is for, and the first step towards it. */
export function EmptyState({ title, text, picture, children }: Props) {
  return (
    <Stack align="center" gap="md" maw={480} mx="auto" py={48} ta="center">
      {picture}
      <Stack gap={4}>
        <Title order={2}>{title}</Title>
        <Text c="dimmed">{text}</Text>
      </Stack>
      {children}
    </Stack>
  )
}
