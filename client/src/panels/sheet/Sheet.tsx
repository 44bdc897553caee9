import { ActionIcon, Paper, Title } from '@mantine/core'
import { IconArrowsDiagonal, IconArrowsDiagonalMinimize2, IconX } from '@tabler/icons-react'
import { type ReactNode, Suspense, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Hint } from '../../ui/Hint.tsx'
import { useWayBack } from '../navigation/use-way-back.ts'
import { isInList } from './is-in-list.ts'
import { setSheetWidth, useSheetWidth } from './sheet-width.ts'
import classes from './sheet.module.css'
import { SheetLoading } from './SheetLoading.tsx'

type Props = {
  /** What screen readers hear of the whole sheet. */
  readonly label: string
  readonly title: string
  /** Which view is shown: another one is read from its top. */
  readonly view: string
  readonly rail: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A sheet beside the lane heads with several views. What is selected on the board keeps the right side. */
export function Sheet({ label, title, view, rail, onClose, children }: Props) {
  const width = useSheetWidth()
  const sheet = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (sheet.current) enterByKey(sheet.current)
  }, [])
  const goBack = useWayBack()
  const close = (): void => {
    onClose()
    goBack()
  }
  return (
    <Paper
      component="aside"
      ref={sheet}
      className={classes['sheet'] ?? ''}
      shadow="md"
      data-width={width}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || isInList(event)) return
        event.preventDefault()
        close()
      }}
    >
      {rail}
      <div className={classes['content']}>
        <Head title={title} onClose={close} />
        <div key={view} role="tabpanel" aria-label={title} className={classes['scroll']}>
          <Suspense fallback={<SheetLoading />}>{children}</Suspense>
        </div>
      </div>
    </Paper>
  )
}

function Head({ title, onClose }: { title: string; onClose: () => void }) {
  const { t } = useTranslation('editor')
  return (
    <div className={classes['head']}>
      <Title order={2} size="h4" className={classes['title'] ?? ''}>
        {title}
      </Title>
      <WidthButton />
      <Hint label={t('sheetFrame.close')}>
        <ActionIcon
          size={28}
          variant="subtle"
          color="gray"
          aria-label={t('sheetFrame.close')}
          onClick={onClose}
        >
          <IconX size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      </Hint>
    </div>
  )
}

/** Whoever works with the keyboard goes on in what was opened; the sheet lies behind all of the board. */
function enterByKey(sheet: HTMLElement): void {
  const active = document.activeElement
  // Nothing has the focus right after the page has come, and a button that is clicked would have it.
  const isByKey = active === document.body || active?.matches(':focus-visible') === true
  if (!isByKey || sheet.contains(active)) return
  sheet.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus()
}

function WidthButton() {
  const { t } = useTranslation('editor')
  const wide = useSheetWidth() === 'wide'
  const name = t(wide ? 'sheetFrame.narrow' : 'sheetFrame.widen')
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
