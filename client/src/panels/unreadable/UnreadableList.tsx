import { Button, CopyButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoardDocument } from '../../document/hooks.ts'
import { useLocale } from '../../locales/use-locale.ts'
import { countsOf, reportOf } from './reasons.ts'
import classes from './unreadable.module.css'

/** What could not be shown by reason, what that means, and the ids for whoever helps. */
export function UnreadableList() {
  const { t } = useTranslation('document')
  const document = useBoardDocument()
  const [unreadable] = useState(() => document.unreadable())
  const format = new Intl.NumberFormat(useLocale())
  return (
    <div className={classes['list']}>
      <ul className={classes['reasons']}>
        {countsOf(unreadable).map(([reason, count]) => (
          <li key={reason}>{t(`unreadable.${reason}`, { count, number: format.format(count) })}</li>
        ))}
      </ul>
      <p className={classes['meaning']}>{t('unreadable.meaning')}</p>
      <CopyButton value={reportOf(document.boardId, unreadable)}>
        {({ copied, copy }) => (
          <Button size="compact-sm" variant="default" onClick={copy}>
            {t(copied ? 'unreadable.copied' : 'unreadable.copy')}
          </Button>
        )}
      </CopyButton>
    </div>
  )
}
