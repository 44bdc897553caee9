import { ActionIcon, Button, Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import {
  type Icon,
  IconArrowsDiagonal,
  IconArrowsDiagonalMinimize2,
  IconBell,
  IconBellOff,
  IconLayoutBoard,
  IconX,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../document/hooks.ts'
import { useEditor, useEditorState } from '../../editor/context.ts'
import { Hint } from '../../ui/Hint.tsx'
import { focusBoard } from '../navigation/focus-board.ts'
import { announcements, setAnnouncements } from './announcements.ts'
import classes from './outline.module.css'

/** There the outline fills the page, and the board is what one goes to. */
export const NARROW = '(max-width: 767px)'
/** There its head moves with the rows, which have no room else. */
export const LOW = '(max-height: 480px)'

/** The title of the outline, whether it speaks, how wide it is, and the way out. */
export function OutlineHead() {
  const { t } = useTranslation('outline')
  const editor = useEditor()
  const isWhole = useEditorState(({ outline }) => outline === 'whole')
  const isNarrow = useMediaQuery(NARROW)
  const isTold = useStore(announcements) === 'told'
  const close = (): void => {
    editor.showOutline('closed')
    // It can have the focus only once nothing lies over it.
    requestAnimationFrame(focusBoard)
  }
  return (
    <header className={classes['head']}>
      <Title order={2} size="h4" className={classes['headTitle'] ?? ''}>
        {t('title')}
      </Title>
      <HeadButton
        name={t('quiet')}
        Picture={isTold ? IconBell : IconBellOff}
        pressed={isTold}
        onClick={() => setAnnouncements(isTold ? 'muted' : 'told')}
      />
      {isNarrow ? (
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconLayoutBoard size={16} stroke={1.5} aria-hidden />}
          onClick={close}
        >
          {t('toBoard')}
        </Button>
      ) : (
        <>
          <HeadButton
            name={t(isWhole ? 'beside' : 'whole')}
            Picture={isWhole ? IconArrowsDiagonalMinimize2 : IconArrowsDiagonal}
            onClick={() => editor.showOutline(isWhole ? 'beside' : 'whole')}
          />
          <HeadButton name={t('close')} Picture={IconX} onClick={close} />
        </>
      )}
    </header>
  )
}

type ButtonProps = {
  readonly name: string
  readonly Picture: Icon
  readonly pressed?: boolean
  readonly onClick: () => void
}

function HeadButton({ name, Picture, pressed, onClick }: ButtonProps) {
  return (
    <Hint label={name}>
      <ActionIcon
        size={32}
        variant="subtle"
        color="gray"
        aria-label={name}
        {...(pressed !== undefined && { 'aria-pressed': pressed })}
        onClick={onClick}
      >
        <Picture size={18} stroke={1.5} aria-hidden />
      </ActionIcon>
    </Hint>
  )
}
