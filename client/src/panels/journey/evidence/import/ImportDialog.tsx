import { Modal } from '@mantine/core'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChooseFile } from './ChooseFile.tsx'
import { PreviewStep } from './PreviewStep.tsx'
import { type Unreadable, readText } from './read-file.ts'

/** What will be looked at: a text, and where it is from. */
export type Brought = { readonly text: string; readonly name: string; readonly isOldEncoding: boolean }

type Props = {
  /** One that was dropped on the sheet. */
  file: File | null
  onClose: () => void
}

/** Brings answers in from a table: choose, look, confirm. Before that nothing is written. */
export function ImportDialog({ file, onClose }: Props) {
  const { t } = useTranslation(['evidence', 'app'])
  const [brought, setBrought] = useState<Brought | null>(null)
  const [unreadable, setUnreadable] = useState<Unreadable | null>(null)
  const [isBusy, setBusy] = useState(false)
  const take = async (chosen: File): Promise<void> => {
    const read = await readText(chosen)
    if ('unreadable' in read) return setUnreadable(read.unreadable)
    setUnreadable(null)
    setBrought({ ...read, name: chosen.name })
  }
  const takeFirst = useEffectEvent(() => {
    if (file) void take(file)
  })
  // Reading the file takes time; what is shown until then is the same.
  // oxlint-disable-next-line react/set-state-in-effect
  useEffect(() => takeFirst(), [])
  return (
    <Modal
      opened
      size={brought ? 960 : 'lg'}
      onClose={onClose}
      // What is on its way is called off by its own button.
      withCloseButton={!isBusy}
      closeOnEscape={!isBusy}
      closeOnClickOutside={false}
      title={t('evidence:import.title')}
      closeButtonProps={{ 'aria-label': t('app:action.close') }}
    >
      {brought ? (
        <PreviewStep brought={brought} onBusy={setBusy} onBack={() => setBrought(null)} onClose={onClose} />
      ) : (
        <ChooseFile unreadable={unreadable} onFile={(chosen) => void take(chosen)} onText={setBrought} />
      )}
    </Modal>
  )
}
