import { checkEntryShare } from '@wegpunkt/shared/journey/checks/touchpoint'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../../editor/context.ts'
import { type SelectedOf, useSetFields } from '../../../editor/selected.ts'
import { LineField } from '../../fields/LineField.tsx'
import fields from '../../fields/fields.module.css'
import { Toggle } from './Toggle.tsx'

/** Whether customers come in here or leave, and how many of all come in (METHOD.md M13). */
export function DoorFields({ selected }: { selected: readonly SelectedOf<'touchpoint'>[] }) {
  const { t, i18n } = useTranslation('method')
  const { document } = useEditor()
  const setFields = useSetFields(selected)
  const [only, another] = selected
  const share = only?.element.entryShare
  const shown = share === undefined ? '' : new Intl.NumberFormat(i18n.language).format(share)
  return (
    <>
      <div className={fields['choices']}>
        <Toggle
          label={t('nature.entry')}
          isOn={selected.every(({ element }) => element.entry)}
          onChange={(on) => setFields(on ? { entry: true } : { entry: undefined, entryShare: undefined })}
        />
        <Toggle
          label={t('nature.exit')}
          isOn={selected.every(({ element }) => element.exit)}
          onChange={(on) => setFields({ exit: on || undefined })}
        />
      </div>
      {only && !another && only.element.entry && (
        <LineField
          label={t('nature.share')}
          placeholder={t('nature.sharePlaceholder')}
          value={shown}
          inputMode="decimal"
          check={(typed) =>
            typed.trim() === '' ? undefined : checkEntryShare(document.store.get(), only.id, typed)
          }
          write={(entryShare) => setFields({ entryShare })}
        />
      )}
    </>
  )
}
