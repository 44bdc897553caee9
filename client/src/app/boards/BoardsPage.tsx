import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { boardsQuery } from '../../api/boards.ts'
import { PageShell } from '../../ui/PageShell.tsx'

export function BoardsPage() {
  const { t } = useTranslation('app')
  const boards = useQuery(boardsQuery)
  return (
    <PageShell title={t('boards.title')}>
      {boards.data?.map(({ id, title }) => (
        <Link key={id} to="/b/$board" params={{ board: id }}>
          {title}
        </Link>
      ))}
    </PageShell>
  )
}
