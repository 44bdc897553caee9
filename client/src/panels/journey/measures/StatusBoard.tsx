import { Text } from '@mantine/core'
import { isRefused } from '@wegpunkt/shared/journey/checks/refusal'
import type { MeasureStatus } from '@wegpunkt/shared/journey/row-choices'
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRowChanges } from '../use-row-changes.ts'
import { type Measure, byStatus } from './measure-list.ts'
import { needsReason, statusChange } from './measure-moves.ts'
import board from './board.module.css'
import classes from './measures.module.css'
import { StatusCard } from './StatusCard.tsx'

/** What the drag of a card carries. */
const CARD = 'application/x-wegpunkt-measure'

type Move = { readonly id: string; readonly to: MeasureStatus }

/** The measures in a column each status: a card is dragged, or moved by Shift and arrow keys, or by its menu. */
export function StatusBoard({ measures }: { measures: readonly Measure[] }) {
  const { t } = useTranslation('measures')
  const rows = useRowChanges()
  const [moving, setMoving] = useState<Move | null>(null)
  const [dropping, setDropping] = useState<string | null>(null)
  const [keyed, setKeyed] = useState<string | null>(null)
  const [over, setOver] = useState<MeasureStatus | null>(null)

  const move = async ({ id, to }: Move, reason?: string): Promise<void> => {
    const measure = measures.find((one) => one.id === id)
    if (!measure) return
    if (needsReason(measure, to) && reason === undefined) return setDropping(id)
    setDropping(null)
    const fields = statusChange(measure, to, reason)
    if (fields === null || isRefused(fields)) return
    setMoving({ id, to })
    // Where it is refused it is said in words, and the card is back where it was.
    await rows.change('measure', id, fields).catch(() => null)
    setMoving(null)
  }
  const drop = (to: MeasureStatus) => (event: DragEvent) => {
    event.preventDefault()
    setOver(null)
    const id = event.dataTransfer.getData(CARD)
    if (id !== '') void move({ id, to })
  }
  const allow = (to: MeasureStatus) => (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(CARD)) return
    event.preventDefault()
    setOver(to)
  }
  const placed = measures.map((measure) =>
    measure.id === moving?.id ? { ...measure, status: moving.to } : measure,
  )
  return (
    <>
      <div className={board['columns']}>
        {[...byStatus(placed)].map(([status, here]) => (
          // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- by keys a card is moved with Shift and arrows, or its menu
          <div
            key={status}
            role="group"
            className={board['column']}
            data-over={over === status || undefined}
            aria-label={t('board.column', { status: t(`status.${status}`), count: here.length })}
            onDragOver={allow(status)}
            onDragLeave={() => setOver(null)}
            onDrop={drop(status)}
          >
            <h3 className={classes['group']}>
              {t(`status.${status}`)} <span className={classes['count']}>{here.length}</span>
            </h3>
            {here.map((measure) => (
              <StatusCard
                key={measure.id}
                measure={measure}
                isMoving={measure.id === moving?.id}
                isDropping={measure.id === dropping}
                onDragStart={(event) => event.dataTransfer.setData(CARD, measure.id)}
                takesFocus={measure.id === keyed}
                onKeyMove={(to) => {
                  setKeyed(measure.id)
                  void move({ id: measure.id, to })
                }}
                onBlur={() => setKeyed(null)}
                onMove={(to, reason) => void move({ id: measure.id, to }, reason)}
                onCancel={() => setDropping(null)}
              />
            ))}
          </div>
        ))}
      </div>
      <Text size="xs" c="dimmed">
        {t('board.hint')}
      </Text>
    </>
  )
}
