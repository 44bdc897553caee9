import { getRouteApi } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { boardQuery } from '../../api/boards.ts'
import { usePageTitle } from '../../ui/use-page-title.ts'

const route = getRouteApi('/signed-in/b/$board')

export function BoardPage() {
  const { t } = useTranslation('app')
  const board = useQuery(boardQuery(route.useParams().board)).data
  usePageTitle(board?.title ?? t('board.loading'))
  return <main>{board?.title}</main>
}
