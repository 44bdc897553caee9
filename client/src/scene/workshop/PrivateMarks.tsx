import { IconLock } from '@tabler/icons-react'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contributions } from '../../document/board-document.ts'
import { useBoardDocument, useElement, useLayout, useStore } from '../../document/hooks.ts'
import { useEditor } from '../../editor/context.ts'
import { useScene } from '../scene.ts'
import classes from './workshop-layer.module.css'

/** A dashed edge and a lock on each note that only its author sees. */
export function PrivateMarks({ contributions }: { contributions: Contributions }) {
  const { t } = useTranslation('contributing')
  const editor = useEditor()
  const ids = useStore(contributions.hidden)
  const around = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const follow = (): void => {
      const [x, y] = editor.toScreen([0, 0])
      const { zoom } = editor.get().camera
      if (around.current) around.current.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`
    }
    follow()
    return editor.subscribe(follow)
  }, [editor])
  return (
    <div ref={around} className={classes['marks']} aria-hidden={ids.length === 0}>
      {ids.map((id) => (
        <Mark key={id} id={id} label={t('mark.private')} />
      ))}
    </div>
  )
}

function Mark({ id, label }: { id: ElementId; label: string }) {
  const { store } = useBoardDocument()
  const { live } = useScene()
  const element = useElement(id)
  const inHand = useStore(live).get(id)
  useLayout()
  // What is in hand bears its mark again where it is let go.
  if (!element || !isPlaced(element) || (inHand && !('grown' in inHand))) return null
  const { x, y, w, h } = store.layout().rectOf(element)
  const [width, height] = inHand && 'size' in inHand ? inHand.size : [w, h]
  return (
    <div className={classes['mark']} style={{ transform: `translate(${x}px, ${y}px)`, width, height }}>
      <span className={classes['lock']} role="img" aria-label={label}>
        <IconLock size={14} stroke={2} aria-hidden />
      </span>
    </div>
  )
}
