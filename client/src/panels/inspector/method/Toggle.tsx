import { Switch } from '@mantine/core'

type Props = { label: string; isOn: boolean; onChange: (on: boolean) => void }

/** Yes, or nothing said. */
export function Toggle({ label, isOn, onChange }: Props) {
  return (
    <Switch
      size="xs"
      flex="1 1 40%"
      label={label}
      checked={isOn}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
  )
}
