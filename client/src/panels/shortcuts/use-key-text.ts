import { useTranslation } from 'react-i18next'
import type { Shortcut } from '../../editor/actions/shortcut.ts'
import { isMac } from '../../editor/keys/platform.ts'
import { keyCaps } from './key-caps.ts'

/** The words on the caps of a shortcut, in the reader's language. */
export function useKeyText(): (shortcut: Shortcut) => string[] {
  const { t } = useTranslation('editor')
  return (shortcut) => keyCaps(shortcut, isMac()).map((cap) => ('sign' in cap ? cap.sign : t(cap.word)))
}
