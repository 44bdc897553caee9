import type { Board } from '@wegpunkt/shared/board/read'
import type { TourStop } from '@wegpunkt/shared/links/link'
import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react'
import { type TouchEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTexts } from '../speak.ts'
import { useLentFocus } from '../use-lent-focus.ts'
import { type Spot, useViewing } from '../viewing.ts'
import { type TourKey, stopAfter, swipeOf, tourPress } from './tour-steps.ts'
import classes from './tour.module.css'

/** Leads through the stops of a link: by button, by key, by a swipe. What is shown goes along. */
export function TourBar({ onEnd }: { onEnd: () => void }) {
  const { t } = useTexts()
  const { link, journey, target, select } = useViewing()
  const [index, setIndex] = useState(0)
  const bar = useRef<HTMLElement>(null)
  const { tour } = link
  const stop = tour[index]
  const go = (key: TourKey): void => {
    const next = key === 'end' ? null : stopAfter(index, key, tour.length)
    if (next === null) onEnd()
    else setIndex(next)
  }
  const press = useEffectEvent((event: KeyboardEvent): void => {
    const key = tourPress(event)
    if (!key) return
    event.preventDefault()
    event.stopPropagation()
    go(key)
  })
  useLentFocus(bar)
  useEffect(() => {
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [])
  const at = stop?.at
  const isThere = at !== undefined && isOn(journey.board, at)
  useEffect(() => {
    if (!at) return undefined
    select(null)
    target.set(spotOf(isThere ? at : { kind: 'board' }))
    return () => target.set(null)
  }, [at, isThere, target, select])
  const swipe = useSwipe(go)
  if (!stop) return null
  const isLast = index === tour.length - 1
  return (
    <section ref={bar} className={classes['tour']} aria-label={t('tour.region')} tabIndex={-1} {...swipe}>
      <div className={classes['words']} role="status" aria-atomic>
        <p className={classes['place']}>{t('tour.place', { at: index + 1, count: tour.length })}</p>
        <h2>{titleOf(stop, isThere) ?? t('tour.stop', { number: index + 1 })}</h2>
        {stop.text && <p className={classes['text']}>{stop.text}</p>}
      </div>
      <button
        type="button"
        className={classes['close']}
        aria-label={t('tour.end')}
        title={t('tour.end')}
        onClick={() => go('end')}
      >
        <IconX size={18} stroke={1.75} aria-hidden />
      </button>
      <div className={classes['steps']}>
        <button
          type="button"
          className="button"
          // Not `disabled`: at the first stop the focus would be nowhere.
          aria-disabled={index === 0}
          onClick={() => go('previous')}
        >
          <IconChevronLeft size={18} stroke={1.75} aria-hidden />
          {t('tour.previous')}
        </button>
        <div className={classes['dots']} aria-hidden>
          {tour.map((one, i) => (
            // oxlint-disable-next-line react/no-array-index-key -- a stop is its place in the tour
            <span key={i} data-now={one === stop || undefined} />
          ))}
        </div>
        <button type="button" className="button" data-primary onClick={() => go('next')}>
          {t(isLast ? 'tour.finish' : 'tour.next')}
          {!isLast && <IconChevronRight size={18} stroke={1.75} aria-hidden />}
        </button>
      </div>
    </section>
  )
}

type Place = { readonly kind: 'board' } | { readonly kind: 'stage' | 'lane' | 'element'; readonly id: string }

const spotOf = (at: Place): Spot =>
  at.kind === 'board' ? { at: 'board', id: null, isQuiet: true } : { at: at.kind, id: at.id, isQuiet: true }

/** Of a place that is gone, or that the link hides, there are the words alone. */
const isOn = ({ stages, lanes, elements }: Board, at: Place): boolean =>
  at.kind === 'board' || { stage: stages, lane: lanes, element: elements }[at.kind].has(at.id)

/**
 * None of a place that is not shown (any more): it may be what the place was called. Nor where it was not at the moment
 * when the link was opened: then it was not told.
 */
const titleOf = ({ title }: TourStop, isThere: boolean): string | null =>
  isThere && title !== '' ? title : null

/** A finger that goes sideways over it. */
function useSwipe(onSwipe: (way: 'next' | 'previous') => void) {
  const from = useRef<{ x: number; y: number } | null>(null)
  return {
    onTouchStart: ({ touches }: TouchEvent) => {
      const touch = touches[0]
      from.current = touch && touches.length === 1 ? { x: touch.clientX, y: touch.clientY } : null
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      const touch = changedTouches[0]
      const way = from.current && touch && swipeOf(from.current, { x: touch.clientX, y: touch.clientY })
      from.current = null
      if (way) onSwipe(way)
    },
  }
}
