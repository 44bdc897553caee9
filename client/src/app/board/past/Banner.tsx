import { Badge, Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../../editor/context.ts'
import { ActionButton } from '../../../panels/toolbar/ActionButton.tsx'
import boardClasses from '../board.module.css'
import classes from './past.module.css'

type Props = { title: string; signs?: ReactNode; children?: ReactNode }

/** In the place of the top bar: what one looks at, that it cannot be changed, and the way back. */
export function Banner({ title, signs, children }: Props) {
  const { t } = useTranslation('snapshots')
  const { past } = useEditor()
  return (
    <header
      className={`${boardClasses['bar'] ?? ''} ${classes['banner'] ?? ''}`}
      aria-label={t('past.region')}
    >
      <Button
        size="sm"
        flex="none"
        leftSection={<IconArrowLeft size={18} stroke={1.5} aria-hidden />}
        onClick={() => past.shown.set(null)}
      >
        {t('past.close')}
      </Button>
      <h1 className={classes['title']} title={title}>
        {title}
      </h1>
      <div className={classes['signs']}>
        <Badge variant="outline" color="gray">
          {t('past.readOnly')}
        </Badge>
        {signs}
      </div>
      <div className={boardClasses['space']} />
      <ActionButton id="search" />
      {children}
    </header>
  )
}
