import { useQueryClient } from '@tanstack/react-query'
import type { WorkshopSummary } from '@wegpunkt/shared/http/workshop-routes'
import { useTranslation } from 'react-i18next'
import { eraseWorkshop } from '../../../api/workshops.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { chooseWorkshop } from '../chosen-workshop.ts'

type Props = { readonly workshop: Pick<WorkshopSummary, 'id' | 'title'>; readonly onClose: () => void }

/** Asks before a workshop is removed with everything that was said in it in secret. */
export function RemoveWorkshop({ workshop: { id, title }, onClose }: Props) {
  const { t } = useTranslation('workshop')
  const { boardId } = useBoardInfo()
  const queries = useQueryClient()
  return (
    <ConfirmDialog
      title={t('list.removeTitle', { title })}
      text={t('list.removeText')}
      submit={t('list.remove')}
      onConfirm={async () => {
        await eraseWorkshop(id)
        chooseWorkshop(null)
        await queries.invalidateQueries({ queryKey: ['workshops', boardId] })
      }}
      onClose={onClose}
    />
  )
}
