import type { ParseKeys } from 'i18next'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { load } from './i18n.ts'

/**
 * How the editor's texts are called in the language that the reader does not read them in: many know a
 * command by the name that another program gave it. Empty until they are loaded, and offline perhaps for good.
 */
export function useOtherLanguage(): (key: ParseKeys<'editor'>) => string {
  const { i18n } = useTranslation('editor')
  const other = i18n.language === 'de' ? 'en' : 'de'
  const [loaded, setLoaded] = useState<string | null>(null)
  useEffect(() => {
    let wanted = true
    load(other).then(
      () => wanted && setLoaded(other),
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [other])
  return useMemo(() => {
    const t = i18n.getFixedT(other, 'editor')
    return (key) => (loaded === other ? t(key) : '')
  }, [i18n, other, loaded])
}
