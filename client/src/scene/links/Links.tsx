import { IconExternalLink } from '@tabler/icons-react'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { wordsOf } from '@wegpunkt/shared/board/words'
import { MAX_TEXT_CHARS } from '@wegpunkt/shared/limits'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoardDocument, useElement } from '../../document/hooks.ts'
import { useEditor, useEditorState } from '../../editor/context.ts'
import { linkName, linksIn } from '../../editor/clipboard/links.ts'
import { useScene } from '../scene.ts'
import { textPlaceOf } from '../text-editor/place.ts'
import { seenRect } from '../together/live.ts'
import styles from './links.module.css'

/** More than these are in the text itself, where Ctrl and a click open them. */
const MOST_LINKS = 3
const GAP_PX = 10

/** The links in the text of an element, below it, to be opened. */
export function Links({ id }: { id: ElementId }) {
  const { t } = useTranslation('scene')
  const document = useBoardDocument()
  const { store } = document
  const { live } = useScene()
  const editor = useEditor()
  useEditorState(({ camera }) => camera)
  const element = useElement(id)
  const words = element ? wordsOf(element).slice(0, MAX_TEXT_CHARS) : ''
  // Called as they are written: an address in full is hard to read where it has an umlaut.
  const urls = useMemo(
    () => new Map(linksIn(words).map(({ url, start, end }) => [url, linkName(words.slice(start, end))])),
    [words],
  )
  if (!element || urls.size === 0) return null
  const rect =
    seenRect(element, live.get().get(id) ?? null, store.layout()) ?? textPlaceOf(document, live, id)?.area
  if (!rect) return null
  const [x, y] = editor.toScreen([rect.x, rect.y + rect.h])
  return (
    <div
      className={styles['bubble']}
      style={{ transform: `translate(${x}px, ${y + GAP_PX}px)` }}
      data-own-pointer=""
    >
      {[...urls].slice(0, MOST_LINKS).map(([url, name]) => (
        <a
          key={url}
          href={url}
          target="_blank"
          rel="noopener noreferrer"
          title={url}
          className={styles['link']}
        >
          <IconExternalLink size={16} stroke={1.5} aria-hidden />
          <span className={styles['name']}>{name}</span>
          <span className={styles['hidden']}>{t('links.newTab')}</span>
        </a>
      ))}
    </div>
  )
}
