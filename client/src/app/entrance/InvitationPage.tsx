import { useTranslation } from 'react-i18next'
import { PageShell } from '../../ui/PageShell.tsx'

export function InvitationPage() {
  const { t } = useTranslation('app')
  return <PageShell title={t('invitation.unusable')} />
}
