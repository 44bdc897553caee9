import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useSkipped } from '../../document/hooks.ts'
import { useLocale } from '../../locales/use-locale.ts'
import classes from './unreadable.module.css'
import { lazyPart } from '../../ui/lazy-part.ts'

// Hardly any board has something to tell here.
const UnreadableDetails = lazyPart(async () => ({
  default: (await import('./UnreadableDetails.tsx')).UnreadableDetails,
}))

/** What nobody can read is not hidden without a word: how much it is, and on demand what. */
export function UnreadableNotice() {
  const { t } = useTranslation('document')
  const count = useSkipped()
  const number = new Intl.NumberFormat(useLocale()).format(count)
  if (count === 0) return null
  return (
    <div className={classes['notice']}>
      <span role="status">{t('unreadable.count', { count, number })}</span>
      <Suspense>
        <UnreadableDetails count={count} />
      </Suspense>
    </div>
  )
}
