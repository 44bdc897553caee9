import { Button, Text } from '@mantine/core'
import { handovers } from '@wegpunkt/shared/journey/handovers'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor, useEditorState } from '../../../editor/context.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { useJourney } from '../use-journey.ts'
import { BreaksPart } from './BreaksPart.tsx'
import { CoveragePart } from './CoveragePart.tsx'
import { HandoverPart } from './HandoverPart.tsx'
import { MatrixPart } from './MatrixPart.tsx'
import type { Cell } from './silo-matrix.ts'
import classes from './silos.module.css'

/** Where departments hand over to each other, rely on each other, or have not had their say (METHOD.md M20–M24, M27). */
export function SilosView() {
  const editor = useEditor()
  const isCustomers = useEditorState(({ lens }) => lens.customer)
  // What breaks is asked for as long as the answer can be read.
  useEffect(() => () => editor.setLens({ failing: null }), [editor])
  return <div className={classes['silos']}>{isCustomers ? <ForCustomers /> : <Inside />}</div>
}

function Inside() {
  const { t } = useTranslation('silos')
  const journey = useJourney()
  const [cell, setCell] = useState<Cell | null>(null)
  const { board } = journey
  const all = handovers(board)
  const isThere = (at: Cell): boolean => all.matrix.some(({ from, to }) => from === at.from && to === at.to)
  const shown = cell && isThere(cell) ? cell : null
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('about')}
      </Text>
      {all.handovers.length === 0 && all.unknown.length === 0 ? (
        <EmptyState title={t('empty.title')} text={t('empty.text')} />
      ) : (
        <>
          <HandoverPart board={board} all={all} cell={shown} onAll={() => setCell(null)} />
          {all.matrix.length > 0 && <MatrixPart all={all} cell={shown} onCell={setCell} />}
        </>
      )}
      <CoveragePart journey={journey} />
      <BreaksPart board={board} />
    </>
  )
}

function ForCustomers() {
  const { t } = useTranslation('silos')
  const editor = useEditor()
  return (
    <>
      <Text size="sm">{t('empty.customer')}</Text>
      <div>
        <Button size="xs" variant="light" onClick={() => editor.setLens({ customer: false })}>
          {t('empty.leave')}
        </Button>
      </div>
    </>
  )
}
