import { ActionIcon, Paper, Title } from '@mantine/core'
import { IconArrowsDiagonal, IconArrowsDiagonalMinimize2, IconX } from '@tabler/icons-react'
import { Suspense, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor, useEditorState } from '../../editor/context.ts'
import { focusBoard } from '../navigation/focus-board.ts'
import { isInList } from './is-in-list.ts'
import { JourneyRail } from './JourneyRail.tsx'
import classes from './journey-sheet.module.css'
import { setSheetWidth, useSheetWidth } from './sheet-width.ts'
import { SheetLoading } from './SheetLoading.tsx'
import { views } from './views.ts'
import { Hint } from '../../ui/Hint.tsx'

/** What the board says about the journey, beside the board. What is selected keeps the right side. */
export function JourneySheet() {
  const { t } = useTranslation('editor')
  const editor = useEditor()
  const view = useEditorState(({ journeyView }) => journeyView)
  const width = useSheetWidth()
  const sheet = useRef<HTMLDivElement>(null)
  const isOpen = view !== null
  useEffect(() => {
    if (isOpen && sheet.current) enterByKey(sheet.current)
  }, [isOpen])
  if (view === null) return null
  const close = (): void => {
    editor.showJourney(null)
    focusBoard()
  }
  const View = views[view].View
  const name = t(`actions.journey-${view}`)
  return (
    <Paper
      component="aside"
      ref={sheet}
      className={classes['sheet'] ?? ''}
      shadow="md"
      data-width={width}
      aria-label={t('journey.label', { view: name })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || isInList(event)) return
        event.preventDefault()
        close()
      }}
    >
      <JourneyRail view={view} />
      <div className={classes['content']}>
        <div className={classes['head']}>
          <Title order={2} size="h4" className={classes['title'] ?? ''}>
            {name}
          </Title>
          <WidthButton wide={width === 'wide'} />
          <Hint label={t('journey.close')}>
            <ActionIcon
              size={28}
              variant="subtle"
              color="gray"
              aria-label={t('journey.close')}
              onClick={close}
            >
              <IconX size={16} stroke={1.5} aria-hidden />
            </ActionIcon>
          </Hint>
        </div>
        {/* Another view is read from its top. */}
        <div key={view} role="tabpanel" aria-label={name} className={classes['scroll']}>
          <Suspense fallback={<SheetLoading />}>
            <View />
          </Suspense>
        </div>
      </div>
    </Paper>
  )
}

/** Whoever works with the keyboard goes on in what was opened; the sheet lies behind all of the board. */
function enterByKey(sheet: HTMLElement): void {
  const active = document.activeElement
  if (!active?.matches(':focus-visible') || sheet.contains(active)) return
  sheet.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus()
}

function WidthButton({ wide }: { wide: boolean }) {
  const { t } = useTranslation('editor')
  const name = t(wide ? 'journey.narrow' : 'journey.widen')
  const Picture = wide ? IconArrowsDiagonalMinimize2 : IconArrowsDiagonal
  return (
    <Hint label={name}>
      <ActionIcon
        className={classes['widen'] ?? ''}
        size={28}
        variant="subtle"
        color="gray"
        aria-label={name}
        onClick={() => setSheetWidth(wide ? 'narrow' : 'wide')}
      >
        <Picture size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
    </Hint>
  )
}
