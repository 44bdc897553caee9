import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { type MeasureStatus, measureStatuses } from '@wegpunkt/shared/journey/row-choices'
import { type DragEvent, type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { DropForm } from './DropForm.tsx'
import { DueText } from './DueText.tsx'
import type { Measure } from './measure-list.ts'
import { neighbour } from './measure-moves.ts'
import board from './board.module.css'
import classes from './measures.module.css'
import { OwnerLine } from './OwnerLine.tsx'
import { TakeButton } from './TakeButton.tsx'
import { useDesk } from './use-desk.ts'
import { useMeasureRights } from './use-rights.ts'
import { MenuDropdown } from '../../../ui/MenuDropdown.tsx'

type Props = {
  measure: Measure
  /** On its way to another column, as the server has not said no. */
  isMoving: boolean
  /** Waits for the reason why it is dropped. */
  isDropping: boolean
  takesFocus: boolean
  onDragStart: (event: DragEvent) => void
  onMove: (to: MeasureStatus, reason?: string) => void
  onKeyMove: (to: MeasureStatus) => void
  onBlur: () => void
  onCancel: () => void
}

/** A measure on the board by status: title, day and who answers for it. */
export function StatusCard(props: Props) {
  const { measure, isMoving, isDropping, takesFocus, onMove, onKeyMove } = props
  const [{ open }, show] = useDesk()
  const rights = useMeasureRights()(measure)
  const title = useRef<HTMLButtonElement>(null)
  // Moved by keys it is another element now, in another column.
  useEffect(() => {
    if (takesFocus) title.current?.focus()
  }, [takesFocus])
  const press = (event: KeyboardEvent): void => {
    const to = event.shiftKey && rights.change ? neighbour(measure.status, event.key) : null
    if (to === null) return
    event.preventDefault()
    onKeyMove(to)
  }
  return (
    <div
      role="presentation"
      className={board['card']}
      draggable={rights.change}
      data-moving={isMoving || undefined}
      data-open={open === measure.id || undefined}
      onDragStart={props.onDragStart}
    >
      <div className={board['cardHead']}>
        <button
          ref={title}
          type="button"
          className={board['cardTitle']}
          dir="auto"
          aria-keyshortcuts="Shift+ArrowLeft Shift+ArrowRight"
          onClick={() => show({ open: measure.id })}
          onKeyDown={press}
          onBlur={props.onBlur}
        >
          {measure.title}
        </button>
        {rights.change && <MoveMenu measure={measure} onMove={onMove} />}
      </div>
      <div className={classes['facts']}>
        <DueText measure={measure} />
        {measure.owner === null && rights.take && <TakeButton measure={measure} />}
        {measure.owner !== null && <OwnerLine measure={measure} />}
      </div>
      {isDropping && <DropForm onDrop={(reason) => onMove('dropped', reason)} onCancel={props.onCancel} />}
    </div>
  )
}

function MoveMenu({ measure, onMove }: Pick<Props, 'measure' | 'onMove'>) {
  const { t } = useTranslation('measures')
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          size={24}
          variant="subtle"
          color="gray"
          aria-label={t('board.move', { title: measure.title })}
        >
          <IconDots size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <MenuDropdown>
        <Menu.Label>{t('board.moveTo')}</Menu.Label>
        {measureStatuses
          .filter((status) => status !== measure.status)
          .map((status) => (
            <Menu.Item key={status} onClick={() => onMove(status)}>
              {t(`status.${status}`)}
            </Menu.Item>
          ))}
      </MenuDropdown>
    </Menu>
  )
}
