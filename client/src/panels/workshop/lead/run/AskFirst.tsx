import { Button, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from '../lead.module.css'

type Props = {
  readonly question: string
  /** What will happen, a sentence each. */
  readonly says: readonly string[]
  readonly yes: string
  readonly no?: string
  readonly onYes: () => Promise<unknown>
  readonly onNo: () => void
}

/** Asks in place before something is done to everybody. Nothing is done by Enter alone; Escape means no. */
export function AskFirst({ question, says, yes, no, onYes, onNo }: Props) {
  const { t } = useTranslation('app')
  const [isBusy, setBusy] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' })
    box.current?.focus({ preventScroll: true })
  }, [])
  const confirm = async (): Promise<void> => {
    setBusy(true)
    await onYes()
    setBusy(false)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape within it means no
    <div
      ref={box}
      role="group"
      tabIndex={-1}
      aria-label={question}
      className={classes['ask']}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onNo()
      }}
    >
      <Text size="sm" fw={600}>
        {question}
      </Text>
      {says.map((sentence) => (
        <Text key={sentence} size="sm">
          {sentence}
        </Text>
      ))}
      <div className={classes['buttons']}>
        <Button size="sm" loading={isBusy} onClick={() => void confirm()}>
          {yes}
        </Button>
        <Button size="sm" variant="default" onClick={onNo}>
          {no ?? t('action.cancel')}
        </Button>
      </div>
    </div>
  )
}
