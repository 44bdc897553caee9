import { Button } from '@mantine/core'
import { can } from '@wegpunkt/shared/access/roles'
import { useTranslation } from 'react-i18next'
import { useRole } from '../../document/hooks.ts'
import { useEditor } from '../../editor/context.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'

/** What a view shows while no workshop is on, and for those who may lead one the way to prepare it. */
export function NoWorkshop() {
  const { t } = useTranslation('workshop')
  const editor = useEditor()
  const mayLead = can(useRole(), 'workshop.run')
  return (
    <EmptyState title={t('none.title')} text={t('none.text')}>
      {mayLead && (
        <Button size="sm" onClick={() => editor.showWorkshop('lead')}>
          {t('none.prepare')}
        </Button>
      )}
    </EmptyState>
  )
}
