import { Button, Switch, Text } from '@mantine/core'
import type { Board } from '@wegpunkt/shared/board/read'
import type { Handovers } from '@wegpunkt/shared/journey/handovers'
import { useTranslation } from 'react-i18next'
import { useEditor, useEditorState } from '../../../editor/context.ts'
import { HandoverItem } from './HandoverItem.tsx'
import { Part } from './Part.tsx'
import { useDepartmentWords } from './silo-words.ts'
import { Step } from './Step.tsx'
import type { Cell } from './silo-matrix.ts'
import classes from './silos.module.css'

type Props = {
  board: Board
  all: Handovers
  /** Of which departments only are shown. */
  cell: Cell | null
  onAll: () => void
}

/** The handovers in the customer's order: first those that nobody answers for. */
export function HandoverPart({ board, all, cell, onAll }: Props) {
  const { t } = useTranslation('silos')
  const wordsOf = useDepartmentWords()
  const isShown = (one: Handovers['handovers'][number]): boolean =>
    !cell || (one.fromDepartment === cell.from && one.toDepartment === cell.to)
  const open = all.unowned.filter(isShown)
  const owned = all.handovers.filter((one) => isShown(one) && !all.unowned.includes(one))
  const items = (list: Handovers['handovers']) => (
    <ul className={classes['list']}>
      {list.map((one) => (
        <HandoverItem key={`${one.from} ${one.to}`} handover={one} board={board} />
      ))}
    </ul>
  )
  return (
    <Part
      title={t('handovers.title')}
      beside={
        <Text size="xs" c="dimmed">
          {t('handovers.owned', {
            owned: all.handovers.length - all.unowned.length,
            all: all.handovers.length,
          })}
        </Text>
      }
    >
      <KeepSwitch />
      {cell && (
        <div ref={bringIntoSight} className={classes['filter']}>
          <span>{t('handovers.ofCell', { from: wordsOf(cell.from).name, to: wordsOf(cell.to).name })}</span>
          <Button size="compact-xs" variant="light" onClick={onAll}>
            {t('handovers.showAll')}
          </Button>
        </div>
      )}
      {open.length > 0 ? (
        <>
          <h4 className={classes['group']}>{t('handovers.ownerless', { count: open.length })}</h4>
          {items(open)}
        </>
      ) : (
        <Text size="sm">{t('handovers.allOwned')}</Text>
      )}
      {owned.length > 0 && (
        <>
          <h4 className={classes['group']}>{t('handovers.withOwner')}</h4>
          {items(owned)}
        </>
      )}
      {!cell && <Unknown unknown={all.unknown} />}
    </Part>
  )
}

// The cell that was chosen lies below the list.
const bringIntoSight = (filter: HTMLElement | null): void => filter?.scrollIntoView({ block: 'center' })

function KeepSwitch() {
  const { t } = useTranslation('silos')
  const editor = useEditor()
  const isKept = useEditorState(({ lens }) => lens.handovers)
  return (
    <Switch
      size="xs"
      label={t('handovers.keep')}
      checked={isKept}
      onChange={({ currentTarget }) => editor.setLens({ handovers: currentTarget.checked })}
    />
  )
}

/** Steps where nobody knows whether something is handed over: apart, since they are no handovers yet. */
function Unknown({ unknown }: { unknown: Handovers['unknown'] }) {
  const { t } = useTranslation('silos')
  if (unknown.length === 0) return null
  return (
    <>
      <h4 className={classes['group']}>{t('handovers.unknown', { count: unknown.length })}</h4>
      <Text size="xs" c="dimmed">
        {t('handovers.unknownAbout')}
      </Text>
      <ul className={classes['list']}>
        {unknown.map(({ from, to }) => (
          <li key={`${from} ${to}`}>
            <Step from={from} to={to} />
          </li>
        ))}
      </ul>
    </>
  )
}
