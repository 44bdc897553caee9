import { ActionIcon, Paper } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../document/hooks.ts'
import { type PresentKey, type Presenting, presentKey } from '../../editor/navigation/presenting.ts'
import { useEditor } from '../../editor/context.ts'
import { focusBoard } from '../navigation/focus-board.ts'
import { useNames } from '../navigation/use-names.ts'
import { fillScreen } from './full-screen.ts'
import classes from './present.module.css'
import { PresentLight } from './PresentLight.tsx'

/** While somebody presents: a click or a key goes on, and a quiet bar says where one is. */
export function PresentMode() {
  const { t } = useTranslation('editor')
  const { presenter } = useEditor().navigation
  const now = useStore(presenter)
  const bar = useRef<HTMLDivElement>(null)

  useEffect(() => {
    bar.current?.focus()
    const end = fillScreen(document, () => presenter.end())
    // Before anybody else hears them: while one presents, no other key means anything.
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Tab') return
      const key = presentKey(event.key)
      const onButton = event.target instanceof Element && event.target.closest('button') !== null
      event.stopPropagation()
      if (onButton && (event.key === 'Enter' || event.key === ' ')) return
      event.preventDefault()
      if (key) presenter.do(key)
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => {
      window.removeEventListener('keydown', press, { capture: true })
      end()
      focusBoard()
    }
  }, [presenter])

  if (!now) return null
  const last = now.slides.length - 1
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- keys are heard by the window
    <div className={classes['cover']} onClick={() => presenter.do('next')}>
      <PresentLight now={now} />
      <Paper
        ref={bar}
        className={classes['bar'] ?? ''}
        shadow="md"
        role="region"
        tabIndex={-1}
        aria-label={t('present.label')}
        onClick={(event) => event.stopPropagation()}
      >
        <Button
          name={t('present.previous')}
          does="previous"
          disabled={now.index === 0}
          picture={IconChevronLeft}
        />
        <div className={classes['where']} role="status">
          <strong className={classes['title']}>
            <SlideName now={now} />
          </strong>
          <span className={classes['count']}>
            {t('present.place', { at: now.index + 1, count: now.slides.length })}
          </span>
        </div>
        <Button
          name={t('present.next')}
          does="next"
          disabled={now.index === last}
          picture={IconChevronRight}
        />
        <Button name={t('present.end')} does="end" picture={IconX} />
      </Paper>
    </div>
  )
}

function SlideName({ now: { slides, index } }: { now: Presenting }) {
  const { t } = useTranslation('editor')
  const names = useNames()
  const { stages, elements } = useStore(useEditor().document.store)
  const slide = slides[index]
  if (slide?.show === 'stage') {
    const stage = stages.get(slide.id)
    return stage ? names.stage(stage) : t('present.stage')
  }
  const frame = slide && elements.get(slide.id)
  return (frame?.kind === 'frame' && frame.title) || t('present.frame')
}

type ButtonProps = { name: string; does: PresentKey; picture: typeof IconX; disabled?: boolean }

function Button({ name, does, picture: Picture, disabled = false }: ButtonProps) {
  const { presenter } = useEditor().navigation
  return (
    <ActionIcon
      size={36}
      variant="subtle"
      color="gray"
      aria-label={name}
      // Focus stays on a button that has nothing more to do.
      aria-disabled={disabled}
      {...(disabled && { 'data-disabled': true })}
      className={classes['button'] ?? ''}
      onClick={() => presenter.do(does)}
    >
      <Picture size={20} stroke={1.5} aria-hidden />
    </ActionIcon>
  )
}
