import { type CSSProperties, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditorState } from '../../editor/context.ts'
import { useBoardInfo } from '../../editor/board-info.ts'
import { gradeOf } from '../../locales/format.ts'
import { useScene } from '../scene.ts'
import styles from './curve.module.css'
import { listenToCurve } from './listen-to-curve.ts'
import type { FoundDot } from './seen-curve.ts'

/** The numbers of the dot under the pointer; a click leads to its touchpoint. */
export function CurveTip() {
  const scene = useScene()
  const [found, setFound] = useState<FoundDot | null>(null)
  useEffect(() => {
    const canvas = document.querySelector<HTMLElement>('[data-board-canvas]')
    return canvas ? listenToCurve(canvas, scene, setFound) : undefined
  }, [scene])
  // What is under the pointer is another thing once the board has moved.
  const camera = useEditorState((state) => state.camera)
  useEffect(() => setFound(null), [camera])
  return found && <Numbers found={found} />
}

function Numbers({ found: { curve, dot, at } }: { found: FoundDot }) {
  const { t } = useTranslation('scene')
  const { locale } = useBoardInfo()
  const { editor } = useScene()
  const { team, customers, gap, touchpoint } = dot.point
  const element = editor.document.store.get().elements.get(touchpoint)
  const [x, y] = editor.toScreen(at)
  const moment = curve.moments.get(touchpoint)
  return (
    <div className={styles['tip']} role="status" style={{ transform: `translate(${x}px, ${y}px)` }}>
      <div className={styles['card']}>
        <strong>{element?.kind === 'touchpoint' ? element.title : ''}</strong>
        <span className={styles['persona']} style={{ '--persona': curve.persona.color } as CSSProperties}>
          {curve.persona.name}
        </span>
        <dl>
          <dt>{t('curve.team')}</dt>
          <dd>{team ? gradeOf(locale, team.median) : t('curve.nobody')}</dd>
          <dt>{t('curve.customers')}</dt>
          <dd>
            {customers
              ? t(customers.isEstimate ? 'curve.estimate' : 'curve.voices', {
                  value: gradeOf(locale, customers.median),
                  count: customers.n,
                })
              : t('curve.notAsked')}
          </dd>
          {gap !== null && (
            <>
              <dt>{t('curve.gap')}</dt>
              <dd>{gradeOf(locale, gap)}</dd>
            </>
          )}
        </dl>
        {moment && <span>{t(`curve.${moment.kind}`)}</span>}
        {!customers && team && <span className={styles['soft']}>{t('curve.assumption')}</span>}
      </div>
    </div>
  )
}
