import { TagsInput } from '@mantine/core'
import { MAX_EMBED_ORIGINS } from '@wegpunkt/shared/limits'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { originIn } from './embed-code.ts'
import type { DraftProps } from './LinkForm.tsx'
import classes from './share.module.css'

/** Which sites may show the link in a frame. */
export function EmbedField({ draft: { embedOrigins }, onChange }: DraftProps) {
  const { t } = useTranslation('links')
  const [isWrong, setWrong] = useState(false)
  const change = (typed: string[]): void => {
    const origins = typed.map(originIn)
    setWrong(origins.includes(null))
    onChange({ embedOrigins: [...new Set(origins.filter((origin) => origin !== null))] })
  }
  return (
    <section className={classes['section']} aria-label={t('form.embed')}>
      <h3>{t('form.embed')}</h3>
      <TagsInput
        aria-label={t('form.embed')}
        description={t('form.embedHint')}
        placeholder={embedOrigins.length === 0 ? t('form.embedNone') : ''}
        maxTags={MAX_EMBED_ORIGINS}
        splitChars={[',', ' ']}
        acceptValueOnBlur
        value={[...embedOrigins]}
        error={isWrong && t('form.embedWrong')}
        onChange={change}
      />
    </section>
  )
}
