import { Text } from '@mantine/core'
import { MAX_TEXT_CHARS } from '@wegpunkt/shared/limits'
import { useTranslation } from 'react-i18next'
import type { SelectedOf } from '../../editor/selected.ts'
import { SharedTextField } from './SharedTextField.tsx'

type Props = { selected: readonly SelectedOf<'image'>[]; readOnly: boolean }

/** What a picture shows, in words: for those who do not see it, and for those who wonder. */
export function ImageFields({ selected, readOnly }: Props) {
  const { t } = useTranslation('editor')
  const [only, another] = selected
  if (!only || another) return null
  return (
    <div>
      <SharedTextField
        id={only.id}
        label={t('images.description')}
        placeholder={t('images.descriptionPlaceholder')}
        most={MAX_TEXT_CHARS}
        readOnly={readOnly}
      />
      <Text size="xs" c="dimmed" mt={4}>
        {t('images.descriptionHint')}
      </Text>
    </div>
  )
}
