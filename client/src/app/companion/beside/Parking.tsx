import { IconNote, IconX } from '@tabler/icons-react'
import type { Parked } from '@wegpunkt/shared/http/protocol-routes'
import { MAX_PARKED_CHARS } from '@wegpunkt/shared/limits'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParking } from '../../../panels/workshop/parking/use-parking.ts'
import { useCompanion, useView } from '../context.ts'
import page from '../companion.module.css'
import controls from '../controls.module.css'
import classes from './beside.module.css'

/** What is parked, newest last, and a field for one thing more. */
export function Parking() {
  const { t } = useTranslation('protocol')
  const { id } = useCompanion()
  const { version } = useView()
  const { parked, park, remove, isBusy } = useParking(id, version)
  return (
    <div className={page['stack']}>
      <p className={page['small']}>{t('parking.about')}</p>
      <ParkForm isBusy={isBusy} onPark={(text) => park({ text })} />
      {parked.length === 0 ? (
        <p className={page['small']}>{t('parking.empty')}</p>
      ) : (
        <ul className={page['list']}>
          {parked.map((one) => (
            <Row key={one.id} parked={one} onRemove={() => void remove(one.id)} />
          ))}
        </ul>
      )}
    </div>
  )
}

type FormProps = { readonly isBusy: boolean; readonly onPark: (text: string) => Promise<boolean> }

/** What was typed stays until it is parked. */
function ParkForm({ isBusy, onPark }: FormProps) {
  const { t } = useTranslation('protocol')
  const [text, setText] = useState('')
  const send = async (): Promise<void> => {
    if (text.trim() !== '' && (await onPark(text))) setText('')
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void send()
  }
  return (
    <form className={classes['form']} onSubmit={submit}>
      <input
        className={classes['field']}
        aria-label={t('parking.label')}
        placeholder={t('parking.label')}
        maxLength={MAX_PARKED_CHARS}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <button type="submit" className={controls['second']} disabled={isBusy || text.trim() === ''}>
        {t('parking.park')}
      </button>
    </form>
  )
}

type RowProps = { readonly parked: Parked; readonly onRemove: () => void }

function Row({ parked: { text, element, mayRemove }, onRemove }: RowProps) {
  const { t } = useTranslation('protocol')
  const words = element === null ? text : t('parking.onBoard')
  return (
    <li className={classes['row']}>
      {element !== null && <IconNote size={20} stroke={1.5} aria-hidden />}
      <span className={page['words']} dir="auto">
        {words}
      </span>
      {mayRemove && (
        <button
          type="button"
          className={controls['icon']}
          aria-label={t('parking.remove', { text: words })}
          onClick={onRemove}
        >
          <IconX size={22} stroke={1.5} aria-hidden />
        </button>
      )}
    </li>
  )
}
