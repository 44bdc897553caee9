import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { useRowChanges } from '../use-row-changes.ts'
import type { EvidenceRow } from './evidence-filter.ts'

/** Gone for everybody and for good; snapshots say that it was erased. */
export function EraseEvidence({ row, onClose }: { row: EvidenceRow; onClose: () => void }) {
  const { t } = useTranslation('evidence')
  const changes = useRowChanges()
  return (
    <ConfirmDialog
      title={t('erase.title')}
      text={t(row.ratings.length > 0 ? 'erase.rated' : 'erase.text')}
      submit={t('erase.submit')}
      onConfirm={() => changes.erase('evidence', row.id)}
      onClose={onClose}
    />
  )
}
