import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { loadPart } from '../../../locales/i18n.ts'
import { lazyPart } from '../../../ui/lazy-part.ts'
import classes from './beside.module.css'

const Lot = lazyPart(async () => {
  const [{ Parking }] = await Promise.all([import('./Parking.tsx'), loadPart('protocol')])
  return { default: Parking }
})

/** What leads too far now, for later: out of the way until somebody asks for it. */
export function ParkingLot() {
  const { t } = useTranslation('companion')
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={classes['lot']} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('parking.title')}</summary>
      {isOpen && (
        <Suspense>
          <Lot />
        </Suspense>
      )}
    </details>
  )
}
