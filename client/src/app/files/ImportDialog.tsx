import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ChooseFile } from './ChooseFile.tsx'
import { ImportDone } from './ImportDone.tsx'
import { ImportPreview } from './ImportPreview.tsx'
import { Working } from './Working.tsx'
import { useFileImport } from './use-file-import.ts'

type Props = {
  /** What the dialog is opened for; a file of the other kind is taken all the same. */
  of: 'board' | 'workspace'
  onClose: () => void
}

/** Brings boards in from a file: choose, look, make. Before that nothing is made. */
export function ImportDialog({ of, onClose }: Props) {
  const { t } = useTranslation(['exports', 'app'])
  const { state, choose, run, callOff } = useFileImport()
  const isBusy = state.step === 'sending' || state.step === 'running'
  return (
    <Modal
      opened
      size={state.step === 'looked' && state.preview.boards.length > 1 ? 860 : 'lg'}
      onClose={onClose}
      title={t(`exports:import.title.${of}`)}
      // What is on its way is called off by its own button.
      withCloseButton={!isBusy}
      closeOnEscape={!isBusy}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('app:action.close') }}
    >
      {state.step === 'choosing' && <ChooseFile of={of} error={state.error} onFile={choose} />}
      {isBusy && (
        <Working
          text={t(`exports:import.${state.step}`)}
          hint={t(`exports:import.${state.step}Hint`)}
          share={state.share}
          onCallOff={callOff}
        />
      )}
      {state.step === 'looked' && <ImportPreview preview={state.preview} onMake={run} onBack={callOff} />}
      {state.step === 'done' && <ImportDone job={state.job} onClose={onClose} />}
    </Modal>
  )
}
