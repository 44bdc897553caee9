import { Text } from '@mantine/core'
import type { IdeaPrompt } from '@wegpunkt/shared/board/choices'
import { useTranslation } from 'react-i18next'

/** METHOD.md M38: what a note came of. Texts of the part `attention`. */
export function CameOfPrompt({ prompt }: { prompt: IdeaPrompt }) {
  const { t } = useTranslation('attention')
  return (
    <Text size="sm" c="dimmed">
      {t('note.prompt', { name: t(`prompts.${prompt}.name`) })}
    </Text>
  )
}
