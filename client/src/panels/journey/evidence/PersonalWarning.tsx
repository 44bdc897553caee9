import { Alert, Button, Group, Text } from '@mantine/core'
import { masked, personalIn } from '@wegpunkt/shared/journey/checks/text'
import { useTranslation } from 'react-i18next'

type Props = { text: string; onMask?: (masked: string) => void }

/** A warning, not a refusal: who said it may be found by what stands in the words (METHOD.md M30). */
export function PersonalWarning({ text, onMask }: Props) {
  const { t } = useTranslation('evidence')
  const found = [...new Set(personalIn(text))]
  if (found.length === 0) return null
  return (
    <Alert color="yellow" variant="light" p={8} role="status">
      <Group gap={8} justify="space-between">
        <Text size="xs" flex="1 1 160px">
          {t('personal.found', { what: found.join(', '), count: found.length })}
        </Text>
        {onMask && (
          <Button size="compact-sm" variant="default" onClick={() => onMask(masked(text))}>
            {t('personal.mask')}
          </Button>
        )}
      </Group>
    </Alert>
  )
}
