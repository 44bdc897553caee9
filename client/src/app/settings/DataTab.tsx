import { Button, Group } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ImportDialog } from '../files/ImportDialog.tsx'
import { WorkspaceExport } from '../files/WorkspaceExport.tsx'
import { Section } from './Section.tsx'

/** The whole workspace out as an archive, and in again. For owners. */
export function DataTab() {
  const { t } = useTranslation('exports')
  const [importing, setImporting] = useState(false)
  return (
    <>
      <Section title={t('workspace.export.title')} lead={t('workspace.export.lead')}>
        <WorkspaceExport />
      </Section>
      <Section title={t('workspace.import.title')} lead={t('workspace.import.lead')}>
        <Group>
          <Button
            variant="default"
            leftSection={<IconFileImport size={16} stroke={1.5} aria-hidden />}
            onClick={() => setImporting(true)}
          >
            {t('workspace.import.button')}
          </Button>
        </Group>
      </Section>
      {importing && <ImportDialog of="workspace" onClose={() => setImporting(false)} />}
    </>
  )
}
