import { Button } from '@mantine/core'
import { IconLayoutBoardSplit } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/EmptyState.tsx'

/** Without `onCreate` for those who may not create boards. */
export function NoBoards({ onCreate }: { onCreate?: () => void }) {
  const { t } = useTranslation('app')
  const text = onCreate ? t('boards.empty.text') : `${t('boards.empty.text')} ${t('boards.empty.waiting')}`
  return (
    <EmptyState
      title={t('boards.empty.title')}
      text={text}
      picture={<IconLayoutBoardSplit size={48} stroke={1} aria-hidden />}
    >
      {onCreate && <Button onClick={onCreate}>{t('boards.new')}</Button>}
    </EmptyState>
  )
}
