import { Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePageTitle } from '../../ui/use-page-title.ts'
import classes from './board.module.css'

/** The shape of a board while it is on its way. */
export function BoardSkeleton() {
  const { t } = useTranslation('app')
  usePageTitle(t('board.loading'))
  return (
    <div className={classes['page']} role="status" aria-label={t('board.loading')}>
      <div className={classes['bar']}>
        <Skeleton h={20} w={240} />
      </div>
      <div className={classes['skeleton']}>
        {Array.from({ length: 24 }, (_, cell) => (
          <Skeleton key={cell} radius="md" />
        ))}
      </div>
    </div>
  )
}
