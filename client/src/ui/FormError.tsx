import { Alert } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { useProblemText } from './use-problem-text.ts'

/** Says aloud and in one sentence why a form was refused. */
export function FormError({ error }: { error: unknown }) {
  const problemText = useProblemText()
  if (!error) return null
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertCircle size={20} stroke={1.5} />}>
      {problemText(error)}
    </Alert>
  )
}
