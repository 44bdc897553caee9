import { useTranslation } from 'react-i18next'
import type { LinkDraft } from './link-draft.ts'
import { seenWords } from './seen-words.ts'
import classes from './share.module.css'
import { useSeenNames } from './use-shown-choices.ts'

/** In plain words what people will see, and what stays here. */
export function SeenPreview({ draft }: { draft: LinkDraft }) {
  const { t } = useTranslation('links')
  const { seen, hidden } = seenWords(draft, useSeenNames(), t)
  return (
    <section className={classes['preview']} aria-label={t('form.preview')}>
      <h4>{t('form.preview')}</h4>
      <ul>
        {seen.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <h4>{t('form.not')}</h4>
      <ul className={classes['hidden']}>
        {hidden.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </section>
  )
}
