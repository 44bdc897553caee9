import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { showToast } from '../../../ui/toasts.ts'
import type { Leaving } from './PeopleList.tsx'
import type { Act } from './use-people.ts'

type Props = { readonly leaving: Leaving; readonly act: Act; readonly onClose: () => void }

/** Asks before somebody is put out: there is no way back but to let them in again. */
export function PutOutDialog({ leaving: { person, what }, act, onClose }: Props) {
  const { t } = useTranslation('joining')
  const { id, name } = person
  const confirm = async (): Promise<void> => {
    await act(what, [id])
    showToast({ message: t(what === 'ban' ? 'people.list.banned' : 'people.list.removed', { name }) })
  }
  return (
    <ConfirmDialog
      title={t(what === 'ban' ? 'people.list.banTitle' : 'people.list.removeTitle', { name })}
      text={t(what === 'ban' ? 'people.list.banText' : 'people.list.removeText')}
      submit={t(what === 'ban' ? 'people.list.ban' : 'people.list.remove')}
      onConfirm={confirm}
      onClose={onClose}
    />
  )
}
