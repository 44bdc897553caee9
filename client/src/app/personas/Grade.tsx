import { SegmentedControl, Stack, Text } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'

type Props = {
  label: string
  steps: number
  value?: number | null
  onChange?: (value: number | null) => void
}

/** 1 … `steps`, or not decided. */
export function Grade({ label, steps, value = null, onChange }: Props) {
  const { t } = useTranslation('app')
  const id = useId()
  const data = [
    { value: '', label: t('personas.open') },
    ...Array.from({ length: steps }, (_, index) => ({ value: `${index + 1}`, label: `${index + 1}` })),
  ]
  return (
    <Stack gap={4}>
      <Text id={id} fw={500}>
        {label}
      </Text>
      <SegmentedControl
        aria-labelledby={id}
        data={data}
        value={value === null ? '' : `${value}`}
        onChange={(chosen) => onChange?.(chosen === '' ? null : Number(chosen))}
      />
    </Stack>
  )
}
