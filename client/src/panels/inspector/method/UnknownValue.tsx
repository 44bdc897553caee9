import { useTranslation } from 'react-i18next'
import * as Y from 'yjs'
import { useEditor } from '../../../editor/context.ts'
import type { SelectedOf } from '../../../editor/selected.ts'
import classes from './method.module.css'

type Props = {
  selected: readonly SelectedOf<'touchpoint'>[]
  field: 'setting' | 'contactWith' | 'status' | 'path'
}

/** What stands in the document and this program does not know: a newer one may have written it, so it is kept. */
export function UnknownValue({ selected, field }: Props) {
  const { t } = useTranslation('method')
  const { document } = useEditor()
  const [only, another] = selected
  if (!only || another || only.element[field] !== undefined) return null
  const entry = document.textOf(only.id)?.parent
  const stored: unknown = entry instanceof Y.Map ? entry.get(field) : undefined
  if (typeof stored !== 'string') return null
  return <span className={classes['assumed']}>{t('unknownValue', { value: stored })}</span>
}
