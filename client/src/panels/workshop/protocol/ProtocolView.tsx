import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { protocolQuery } from '../../../api/protocols.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { SheetLoading } from '../../sheet/SheetLoading.tsx'
import { ProtocolBlocks } from './ProtocolBlocks.tsx'
import classes from './protocol.module.css'
import { SaveButton } from './SaveButton.tsx'
import { useProtocolBlocks } from './use-protocol-blocks.ts'

type Props = {
  readonly workshop: string
  /** Of a workshop that is still on. */
  readonly version?: number
  /** Beside the button that saves it. */
  readonly tools: ReactNode
}

/** The protocol of one workshop, and what can be done with it. */
export function ProtocolView({ workshop, version, tools }: Props) {
  const { t } = useTranslation('protocol')
  const blocksOf = useProtocolBlocks()
  const { data, isError, refetch } = useQuery({
    ...protocolQuery(workshop, version),
    // What is new in a workshop that is on takes the place of what was there.
    placeholderData: (before) => (before?.workshop.id === workshop ? before : undefined),
  })
  const blocks = useMemo(() => (data ? blocksOf(data) : null), [data, blocksOf])
  return (
    <>
      <div className={classes['tools']}>
        {tools}
        {data && <SaveButton protocol={data} />}
      </div>
      {blocks ? (
        <ProtocolBlocks blocks={blocks} />
      ) : isError ? (
        <EmptyState title={t('tab.failed.title')} text={t('tab.failed.text')}>
          <Button variant="default" onClick={() => void refetch()}>
            {t('tab.failed.again')}
          </Button>
        </EmptyState>
      ) : (
        <SheetLoading />
      )}
    </>
  )
}
