import { Button, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../../editor/context.ts'

/** Measures have a place of their own. */
export function MeasuresHint() {
  const { t } = useTranslation('contributing')
  const editor = useEditor()
  return (
    <Stack gap={12} align="flex-start">
      <Text>{t('now.what.measures')}</Text>
      <Button variant="light" onClick={() => editor.showJourney('measures')}>
        {t('now.openMeasures')}
      </Button>
    </Stack>
  )
}
