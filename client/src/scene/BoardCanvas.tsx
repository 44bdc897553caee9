import type { Size } from '@wegpunkt/shared/board/geometry'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listenToKeyboard } from '../editor/keys/keyboard.ts'
import styles from './BoardScene.module.css'
import { listenToDrops } from './input/drop.ts'
import { quietFocusRing } from './input/focus-ring.ts'
import { swallowMiddlePaste } from './input/middle-paste.ts'
import { listenToLinks } from './links/listen-to-links.ts'
import { listenToPointers } from './input/pointers.ts'
import { showState } from './input/shown-state.ts'
import { BoardLayer } from './layers/BoardLayer.tsx'
import { OverlayLayer } from './overlay/OverlayLayer.tsx'
import { exposeProbe } from './probe.ts'
import { useScene } from './scene.ts'

/** The canvas between the heads: what is drawn in it, and what it hears. */
export function BoardCanvas({ children }: { children: ReactNode }) {
  const { t } = useTranslation('scene')
  const scene = useScene()
  const { editor, viewport } = scene
  const [container, setContainer] = useState<HTMLElement | null>(null)

  useEffect(() => {
    if (!container) return undefined
    const measure = (): void => {
      const size: Size = [container.clientWidth, container.clientHeight]
      if (size[0] === 0 || size[1] === 0) return
      viewport.set(size)
      const { left, top } = container.getBoundingClientRect()
      editor.resize(size, [left, top])
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(container)
    return () => observer.disconnect()
  }, [container, editor, viewport])

  useEffect(() => {
    if (!container) return undefined
    const stops = [
      listenToPointers(container, editor),
      listenToLinks(container, scene),
      listenToDrops(container, editor),
      swallowMiddlePaste(container),
      listenToKeyboard(editor, container),
      quietFocusRing(container),
      showState(container, editor),
      exposeProbe(container, scene),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [container, editor, scene])

  return (
    <div
      ref={setContainer}
      className={styles['canvas']}
      role="application"
      aria-label={t('canvas.label')}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the canvas is operated by keys
      tabIndex={0}
      data-board-canvas=""
    >
      <BoardLayer />
      <OverlayLayer />
      {children}
    </div>
  )
}
