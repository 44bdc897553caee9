import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../editor/context.ts'

/** Leads to what the method advises to look at. */
export function FindingsButton() {
  const { t } = useTranslation('editor')
  const editor = useEditor()
  return (
    <Button variant="subtle" color="gray" size="compact-md" onClick={() => editor.showJourney('findings')}>
      {t('actions.journey-findings')}
    </Button>
  )
}
