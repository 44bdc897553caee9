import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../editor/context.ts'
import { useFindingsCount } from '../journey/findings/use-findings-count.ts'

/** Leads to what the method advises to look at, and says how much that is. */
export function FindingsButton() {
  const { t } = useTranslation('editor')
  const editor = useEditor()
  const count = useFindingsCount()
  return (
    <Button variant="subtle" color="gray" size="compact-md" onClick={() => editor.showJourney('findings')}>
      {t('actions.journey-findings')}
      {count !== null && count > 0 && <span className="tabular">{`\u00a0${count}`}</span>}
    </Button>
  )
}
