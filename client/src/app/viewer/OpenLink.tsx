import type { View } from '@wegpunkt/shared/http/link-routes'
import { useEffect, useState } from 'react'
import { useTexts } from './speak.ts'
import { useStore } from '../../document/hooks.ts'
import { Message } from './door/Message.tsx'
import { type OpenViewing, openViewing } from './open-viewing.ts'
import { ViewedJourney } from './ViewedJourney.tsx'

type Props = {
  readonly view: View
  readonly onChanged: () => void
  readonly onEnded: () => void
}

/** Connects with what an open link shows, for as long as it is open. */
export function OpenLink({ view, onChanged, onEnded }: Props) {
  const { t } = useTexts()
  const [opened, setOpened] = useState<OpenViewing | null>(null)
  const { link } = view
  useEffect(() => {
    const viewing = openViewing(link, () => {
      onChanged()
      viewing.refresh()
    })
    const watch = (): void => {
      if (viewing.board.line.get() === 'ended') onEnded()
    }
    const stop = viewing.board.line.subscribe(watch)
    // It may have ended before the program was there.
    watch()
    // What is opened here is a connection: it may not be opened while rendering.
    // oxlint-disable-next-line react/set-state-in-effect
    setOpened(viewing)
    return () => {
      stop()
      viewing.close()
    }
    // The page's door stays the same as long as the page does.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [link])
  return opened ? <Shown view={view} viewing={opened} /> : <Message title={t('opening')} isBusy />
}

function Shown({ view, viewing }: { view: View; viewing: OpenViewing }) {
  const { t } = useTexts()
  const document = useStore(viewing.board.document)
  const rows = useStore(viewing.rows)
  if (!document) return <Message title={view.title} text={t('loading')} isBusy />
  return <ViewedJourney view={view} viewing={viewing} document={document} rows={rows} />
}
