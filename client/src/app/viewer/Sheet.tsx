import { IconX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useEffectEvent, useId, useRef } from 'react'
import classes from './sheet.module.css'
import { useLentFocus } from './use-lent-focus.ts'

type Props = {
  readonly title: string
  /** What the way out is called. */
  readonly close: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Something to read beside the journey, or over it on a phone, until one closes it. */
export function Sheet({ title, close, onClose, children }: Props) {
  const heading = useId()
  const body = useRef<HTMLDivElement>(null)
  // From wherever one is on the page, but not from what lies over it.
  const press = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || isInDialog(event.target)) return
    event.preventDefault()
    onClose()
  })
  useLentFocus(body)
  useEffect(() => {
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  return (
    <section className={classes['sheet']} data-beside="" aria-labelledby={heading}>
      <div className={classes['head']}>
        <h2 id={heading}>{title}</h2>
        <button type="button" className={classes['close']} aria-label={close} title={close} onClick={onClose}>
          <IconX size={20} stroke={1.75} aria-hidden />
        </button>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrow keys scroll what has the focus */}
      <div ref={body} className={classes['body']} role="group" aria-labelledby={heading} tabIndex={0}>
        {children}
      </div>
    </section>
  )
}

const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"]') !== null
