import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { boardQuery } from '../../api/boards.ts'
import { NetworkFailure } from '../../api/call.ts'
import { departmentsQuery } from '../../api/people.ts'
import { PageShell } from '../../ui/PageShell.tsx'
import { useProblemText } from '../../ui/use-problem-text.ts'
import { ButtonLink } from '../ButtonLink.tsx'
import { BoardSkeleton } from './BoardSkeleton.tsx'
import { OpenBoard } from './OpenBoard.tsx'

const route = getRouteApi('/signed-in/b/$board')

/** One board. Opens without a connection too, if this device has opened it before. */
export function BoardPage() {
  const { board: id } = route.useParams()
  const board = useQuery(boardQuery(id))
  const departments = useQuery(departmentsQuery)
  const error = board.error ?? departments.error
  if (board.data && departments.data) {
    return <OpenBoard key={id} board={board.data} departments={departments.data} />
  }
  return error ? <CannotOpen error={error} /> : <BoardSkeleton />
}

function CannotOpen({ error }: { error: unknown }) {
  const { t } = useTranslation('app')
  const problemText = useProblemText()
  const offline = error instanceof NetworkFailure
  return (
    <PageShell
      title={offline ? t('board.offline') : t('board.missing')}
      lead={offline ? t('board.offlineText') : problemText(error)}
    >
      {offline && <Button onClick={() => window.location.reload()}>{t('action.retry')}</Button>}
      <ButtonLink to="/" variant={offline ? 'default' : 'filled'}>
        {t('action.toBoards')}
      </ButtonLink>
    </PageShell>
  )
}
