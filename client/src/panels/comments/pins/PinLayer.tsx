import { memo, useEffect, useMemo, useRef, useState } from 'react'
import type { Point } from '@wegpunkt/shared/board/geometry'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../../document/hooks.ts'
import type { CommentDesk } from '../../../editor/comments/comment-desk.ts'
import { placeOf } from '../../../editor/comments/place-of.ts'
import { useEditor } from '../../../editor/context.ts'
import type { Camera } from '../../../editor/editor.ts'
import { useCalmBoard } from '../../../editor/use-calm-board.ts'
import { useAboutName } from '../thread/use-about-name.ts'
import { type Spot, clusters } from './cluster.ts'
import classes from './pins.module.css'
import { followPins } from './follow-pins.ts'
import { spotsOf } from './spots.ts'

/** Of a stage's pin, from the upper edge of the canvas. */
const HEAD_PX = 15

/** Where there are comments. Nothing is rendered while the board moves, but now and then which pins are in sight. */
export function PinLayer({ desk }: { desk: CommentDesk }) {
  const { t } = useTranslation('comments')
  const editor = useEditor()
  const board = useCalmBoard()
  const threads = useStore(desk.threads)
  const marks = useStore(desk.marks)
  const open = useStore(desk.open)
  const layers = useRef<HTMLDivElement>(null)
  const [camera, setCamera] = useState<Camera>(() => editor.get().camera)
  const openId = open?.kind === 'thread' ? open.id : null
  const begun = open?.kind === 'new' ? open.about : null
  const laid = useMemo(() => ({ board, layout: editor.document.store.layout() }), [board, editor])
  const spots = useMemo(() => spotsOf(threads, laid, marks, openId), [threads, laid, marks, openId])
  const pins = useMemo(() => clusters(spots, camera.zoom), [spots, camera.zoom])
  const shown = inSight(pins, camera, editor.visible())
  useEffect(() => {
    if (!layers.current) return undefined
    return followPins(layers.current, editor, camera, setCamera)
  }, [editor, camera])
  const pin = (spot: Spot) => (
    <Pin
      key={spot.key}
      spot={spot}
      zoom={camera.zoom}
      desk={desk}
      isOpen={openId !== null && spot.ids.includes(openId)}
    />
  )
  return (
    <div ref={layers} role="group" aria-label={t('pins.label')}>
      <div className={classes['layer']}>
        {shown.filter((spot) => !isAtHead(spot)).map(pin)}
        {begun && !isAtHead({ about: begun }) && <BegunPin at={placeOf(laid, begun)} zoom={camera.zoom} />}
      </div>
      {/* As the heads do, they stay in view at the top. */}
      <div className={classes['layer']}>
        {shown.filter(isAtHead).map(pin)}
        {begun && isAtHead({ about: begun }) && (
          <BegunPin at={placeOf(laid, begun)} zoom={camera.zoom} isAtHead />
        )}
      </div>
    </div>
  )
}

const isAtHead = ({ about }: Pick<Spot, 'about'>): boolean => about.on === 'stage'

/** A screen more at each side, so that a short way shows no gaps. */
function inSight(pins: readonly Spot[], { at, zoom }: Camera, { w, h }: { w: number; h: number }): Spot[] {
  const [left, top] = at
  const [width, height] = w > 0 ? [w, h] : [window.innerWidth / zoom, window.innerHeight / zoom]
  const isNear = ([x, y]: Point): boolean =>
    x > left - width && x < left + 2 * width && y > top - height && y < top + 2 * height
  return pins.filter((spot) => isNear(isAtHead(spot) ? [spot.at[0], top + height / 2] : spot.at))
}

type BegunProps = { readonly at: Point | null; readonly zoom: number; readonly isAtHead?: boolean }

/** Where the pin of what is being written will be. The field that is open says what that is. */
const BegunPin = ({ at, zoom, isAtHead = false }: BegunProps) =>
  at && (
    <span
      className={classes['pin']}
      data-begun=""
      style={{ left: at[0] * zoom, top: isAtHead ? HEAD_PX : at[1] * zoom }}
      aria-hidden
    >
      +
    </span>
  )

type PinProps = {
  readonly spot: Spot
  readonly zoom: number
  readonly desk: CommentDesk
  readonly isOpen: boolean
}

const Pin = memo(function Pin({ spot, zoom, desk, isOpen }: PinProps) {
  const { t } = useTranslation('comments')
  const nameOf = useAboutName()
  const { ids, count, about, at, unread, waiting } = spot
  const [only] = ids
  const name = t('pins.pin', { name: nameOf(about), count })
  const press = (): void =>
    desk.open.set(
      ids.length === 1 && only !== undefined ? { kind: 'thread', id: only } : { kind: 'several', ids, about },
    )
  return (
    <button
      type="button"
      className={classes['pin']}
      data-own-pointer=""
      data-unread={unread || undefined}
      data-waiting={waiting || undefined}
      data-open={isOpen || undefined}
      style={{ left: at[0] * zoom, top: isAtHead(spot) ? HEAD_PX : at[1] * zoom }}
      aria-label={unread ? `${name}, ${t('unread')}` : name}
      aria-haspopup="dialog"
      onClick={press}
    >
      {count}
    </button>
  )
})
