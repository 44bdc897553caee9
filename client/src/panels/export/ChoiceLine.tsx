import { Input, SegmentedControl, Text } from '@mantine/core'
import { useId } from 'react'

type Props<T extends string | number> = {
  readonly label: string
  readonly value: T
  readonly values: readonly T[]
  readonly name: (value: T) => string
  readonly note?: string
  readonly onChange: (value: T) => void
}

/** One of a few, all of them to be seen at once. */
export function ChoiceLine<T extends string | number>({
  label,
  value,
  values,
  name,
  note,
  onChange,
}: Props<T>) {
  const id = useId()
  return (
    <div>
      <Input.Label id={id} component="div" size="sm" mb={4}>
        {label}
      </Input.Label>
      <SegmentedControl
        size="sm"
        fullWidth
        aria-labelledby={id}
        value={String(value)}
        data={values.map((one) => ({ value: String(one), label: name(one) }))}
        onChange={(chosen) => {
          const next = values.find((one) => String(one) === chosen)
          if (next !== undefined) onChange(next)
        }}
      />
      {note !== undefined && (
        <Text size="xs" c="dimmed" mt={4}>
          {note}
        </Text>
      )}
    </div>
  )
}
