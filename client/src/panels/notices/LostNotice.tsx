import { Button, Group, Stack, Text } from '@mantine/core'
import { longWordsOf, wordsOf } from '@wegpunkt/shared/board/words'
import { useTranslation } from 'react-i18next'
import type { LostText } from '../../editor/text/lost-texts.ts'

/** What somebody else has removed while one wrote in it, and the way back. */
export function LostNotice({ lost, onBack }: { lost: LostText; onBack: () => void }) {
  const { t } = useTranslation('editor')
  const words = (wordsOf(lost.element) || longWordsOf(lost.element)).trim()
  return (
    <Stack gap={8}>
      <Text size="md">{lost.by === null ? t('lost.bySomebody') : t('lost.by', { name: lost.by })}</Text>
      {words !== '' && (
        <Text size="sm" c="dimmed" lineClamp={4} style={{ overflowWrap: 'anywhere' }} dir="auto">
          {t('lost.text', { words })}
        </Text>
      )}
      <Group justify="flex-end">
        <Button size="compact-md" variant="light" onClick={onBack}>
          {t('lost.putBack')}
        </Button>
      </Group>
    </Stack>
  )
}
