import { Chip, Group, Stack, Text } from '@mantine/core'
import type { Persona } from '@wegpunkt/shared/http/persona-routes'
import { MAX_PERSONAS_PER_BOARD } from '@wegpunkt/shared/limits'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'

type Props = {
  personas: readonly Persona[]
  value: string[]
  onChange: (personas: string[]) => void
}

/** Chooses personas by their names, up to as many as a board takes. */
export function PersonaChips({ personas, value, onChange }: Props) {
  const { t } = useTranslation('app')
  const label = useId()
  const full = value.length >= MAX_PERSONAS_PER_BOARD
  return (
    <Stack gap={4}>
      <Text fw={500} id={label}>
        {t('newBoard.personas')}
      </Text>
      <Text size="xs" c="dimmed">
        {personas.length === 0 ? t('newBoard.noPersonas') : t('newBoard.personasHint')}
      </Text>
      <Chip.Group multiple value={value} onChange={onChange}>
        <Group gap="xs" mah={160} role="group" aria-labelledby={label} style={{ overflowY: 'auto' }}>
          {personas.map(({ id, name }) => (
            <Chip key={id} value={id} disabled={full && !value.includes(id)}>
              {name}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Stack>
  )
}
