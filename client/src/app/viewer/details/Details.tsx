import { IconX } from '@tabler/icons-react'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { Suspense, useEffect, useEffectEvent, useId, useRef } from 'react'
import { lazyPart } from '../../../ui/lazy-part.ts'
import { loadWords } from '../ground/load-words.ts'
import { mayReadComments } from '../may-comment.ts'
import { useTexts } from '../speak.ts'
import { useViewing } from '../viewing.ts'
import classes from './details.module.css'
import { Events } from './Events.tsx'
import { Facts } from './Facts.tsx'
import { Feelings } from './Feelings.tsx'
import { Measures } from './Measures.tsx'
import { Prose } from './Prose.tsx'
import { Quotes } from './Quotes.tsx'

const Comments = lazyPart(async () => {
  const [{ Comments }] = await Promise.all([import('./Comments.tsx'), loadWords('comments')])
  return { default: Comments }
})

/** All that the link shows of a touchpoint: beside the journey, or over it on a phone. */
export function Details({ id }: { id: ElementId }) {
  const { t } = useTexts()
  const { journey, select, link } = useViewing()
  const heading = useId()
  const panel = useRef<HTMLElement>(null)
  const before = useRef<Element | null>(null)
  const close = useEffectEvent((): void => select(null))
  useEffect(() => {
    before.current = document.activeElement
    panel.current?.focus({ preventScroll: true })
    const back = before.current
    return () => {
      if (back instanceof HTMLElement && back.isConnected) back.focus({ preventScroll: true })
    }
  }, [])
  const touchpoint = journey.board.elements.get(id)
  if (touchpoint?.kind !== 'touchpoint') return null
  const { title, description, customerView, customerSays, promise } = touchpoint
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it from wherever one is in it
    <section
      ref={panel}
      className={classes['details']}
      data-beside=""
      aria-labelledby={heading}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        close()
      }}
    >
      <div className={classes['head']}>
        <h2 id={heading}>{title}</h2>
        <button
          type="button"
          className={classes['close']}
          aria-label={t('details.close')}
          title={t('details.close')}
          onClick={() => select(null)}
        >
          <IconX size={20} stroke={1.75} aria-hidden />
        </button>
      </div>
      <div className={classes['body']}>
        <Feelings id={id} />
        <Prose title={t('details.customerView')} text={customerView} />
        <Prose title={t('details.customerSays')} text={customerSays} />
        <Prose title={t('details.description')} text={description} />
        <Prose title={t('details.promise')} text={promise?.text} />
        <Events id={id} />
        <Quotes id={id} />
        <Measures id={id} />
        <Suspense>{mayReadComments(link) && <Comments id={id} />}</Suspense>
        <Facts touchpoint={touchpoint} />
      </div>
    </section>
  )
}
