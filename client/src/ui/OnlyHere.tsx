import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { isLoopback } from './loopback.ts'

/** `text` says so where an address that is to be given to others leads back to this computer. */
export function OnlyHere({ address, text }: { readonly address: string; readonly text: string }) {
  if (!isLoopback(address)) return null
  return (
    <Alert
      color="yellow"
      variant="light"
      p="sm"
      icon={<IconAlertTriangle size={18} stroke={1.5} aria-hidden />}
    >
      {text}
    </Alert>
  )
}
