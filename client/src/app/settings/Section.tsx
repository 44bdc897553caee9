import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = { title: string; lead?: string; wide?: boolean; children: ReactNode }

/** One part of the settings: what it is, what it is for, and its content. */
export function Section({ title, lead, wide = false, children }: Props) {
  return (
    <Stack component="section" gap="md" maw={wide ? 880 : 440} mb={32} aria-label={title}>
      <Stack gap={4}>
        <Title order={2}>{title}</Title>
        {lead && <Text c="dimmed">{lead}</Text>}
      </Stack>
      {children}
    </Stack>
  )
}
