import { Button, Paper, Portal } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../document/hooks.ts'
import type { Pictures } from '../../editor/pictures.ts'
import { saveBlob } from '../../ui/save-text.ts'
import { showToast } from '../../ui/toasts.ts'
import type { DataFormat } from './data-formats.ts'
import classes from './export.module.css'
import { ExportDialog } from './ExportDialog.tsx'
import type { MakingDesk } from './making.ts'
import { MakingBar } from './MakingLine.tsx'
import { useMakingDesk } from './use-making-desk.ts'
import { useMakingFault } from './use-making-fault.ts'

type Props = {
  readonly title: string
  readonly pictures: Pictures
  readonly formats: readonly DataFormat[]
  readonly isPast?: boolean
  readonly opened: boolean
  readonly onClose: () => void
}

/** The dialog, and while it is closed how far a file is that is still being made. */
export function Export(props: Props) {
  const desk = useMakingDesk(saveBlob)
  return desk && <AtDesk {...props} desk={desk} />
}

function AtDesk({ desk, opened, onClose, ...rest }: Props & { readonly desk: MakingDesk }) {
  const { t } = useTranslation('pictures')
  useToldInPassing(desk, opened)
  const close = (): void => {
    desk.forget()
    onClose()
  }
  if (opened) return <ExportDialog {...rest} desk={desk} onClose={close} />
  return <Under desk={desk} stopLabel={t('dialog.stop')} />
}

function Under({ desk, stopLabel }: { desk: MakingDesk; stopLabel: string }) {
  const making = useStore(desk.state)
  if (making.state !== 'making') return null
  return (
    <Portal>
      <Paper className={classes['making'] ?? ''} shadow="md" withBorder>
        <MakingBar share={making.share} name={making.name} />
        <Button variant="default" size="xs" flex="none" onClick={desk.stop}>
          {stopLabel}
        </Button>
      </Paper>
    </Portal>
  )
}

/** What became of a file is said in the corner where the dialog is closed. */
function useToldInPassing(desk: MakingDesk, opened: boolean): void {
  const { t } = useTranslation('pictures')
  const sayFault = useMakingFault()
  const { state } = desk
  useEffect(() => {
    if (opened) return undefined
    return state.subscribe(() => {
      const now = state.get()
      if (now.state === 'saved') showToast({ message: t('dialog.saved', { name: now.name }) })
      if (now.state === 'failed') showToast({ color: 'red', message: sayFault(now.error), role: 'alert' })
    })
  }, [state, opened, t, sayFault])
}
