import { TextInput } from '@mantine/core'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { MAX_TITLE_CHARS } from '@wegpunkt/shared/limits'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { editWorkshop } from '../../../api/workshops.ts'
import { sayAgendaRefused } from '../say-refused.tsx'
import { usePutWorkshop } from '../use-led-workshop.ts'

/** The title, changed in place: saved when it is left or by Enter, brought back by Escape. */
export function WorkshopTitle({ workshop: { id, title } }: { workshop: WorkshopView }) {
  const { t } = useTranslation('workshop')
  const put = usePutWorkshop()
  const [typed, setTyped] = useState<string | null>(null)
  const now = typed ?? title
  const fault = now.trim() === '' ? 'nameNeeded' : now.trim().length > MAX_TITLE_CHARS ? 'nameLong' : null
  const save = async (): Promise<void> => {
    if (typed === null || fault !== null) return
    if (typed.trim() !== title) await editWorkshop(id, { title: typed.trim() }).then(put, sayAgendaRefused)
    setTyped(null)
  }
  return (
    <TextInput
      size="sm"
      label={t('prepare.name')}
      value={now}
      onChange={({ currentTarget: { value } }) => setTyped(value)}
      onBlur={() => void save()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void save()
        if (event.key !== 'Escape' || typed === null) return
        event.preventDefault()
        setTyped(null)
      }}
      error={fault && t(`prepare.${fault}`, { most: MAX_TITLE_CHARS })}
    />
  )
}
