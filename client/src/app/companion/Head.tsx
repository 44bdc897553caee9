import { useTranslation } from 'react-i18next'
import { useFeed } from './context.ts'
import classes from './companion.module.css'
import controls from './controls.module.css'

/** Which workshop it is, and the way to its board. */
export function Head() {
  const { t } = useTranslation('companion')
  const { view } = useFeed()
  if (!view) return null
  return (
    <header className={classes['head']}>
      <h1 className={classes['workshop']}>{view.title}</h1>
      <a className={controls['quiet']} href={`/b/${view.board}`} aria-label={t('page.board')}>
        {t('page.toBoard')}
      </a>
    </header>
  )
}
