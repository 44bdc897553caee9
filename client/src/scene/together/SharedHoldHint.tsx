import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoardDocument, useElement } from '../../document/hooks.ts'
import { useBoardInfo } from '../../editor/board-info.ts'
import { useEditor, useEditorState } from '../../editor/context.ts'
import { listOf } from '../../locales/format.ts'
import { useScene } from '../scene.ts'
import type { SharedHold } from './holds.ts'
import { seenRect } from './live.ts'
import styles from './together.module.css'

const MOST_NAMES = 2
const GAP_PX = 10

/** Who has the same thing in hand, below it. */
export function SharedHoldHint({ hold }: { hold: SharedHold }) {
  const { t } = useTranslation('scene')
  const { locale } = useBoardInfo()
  const { store } = useBoardDocument()
  const { live } = useScene()
  const editor = useEditor()
  useEditorState(({ camera }) => camera)
  useSyncExternalStore(live.subscribe, () => live.get().get(hold.id))
  const element = useElement(hold.id)
  const rect = element && seenRect(element, live.get().get(hold.id) ?? null, store.layout())
  if (!rect) return null
  const [x, y] = editor.toScreen([rect.x + rect.w / 2, rect.y + rect.h])
  const name = listOf(locale, hold.names.slice(0, MOST_NAMES))
  const words = t(`together.${hold.also ? 'also' : 'only'}.${hold.doing}`, { name, count: hold.names.length })
  return (
    <div
      role="status"
      className={styles['hint']}
      style={{ transform: `translate(${x}px, ${y + GAP_PX}px) translateX(-50%)` }}
    >
      {words}
    </div>
  )
}
