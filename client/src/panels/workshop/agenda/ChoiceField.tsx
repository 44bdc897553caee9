import { Input, SegmentedControl } from '@mantine/core'
import { useId } from 'react'

type Props<T extends string> = {
  readonly label: string
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly value: T
  readonly isOff: boolean
  readonly onPick: (value: T) => void
  readonly error?: string | undefined
}

/** One of few, all of them to be seen. */
export function ChoiceField<T extends string>({ label, options, value, isOff, onPick, error }: Props<T>) {
  const id = useId()
  return (
    <Input.Wrapper size="sm" label={label} labelElement="div" labelProps={{ id }} error={error}>
      <SegmentedControl
        fullWidth
        size="sm"
        aria-labelledby={id}
        data={[...options]}
        value={value}
        disabled={isOff}
        onChange={(next) => {
          const picked = options.find((option) => option.value === next)
          if (picked) onPick(picked.value)
        }}
      />
    </Input.Wrapper>
  )
}
