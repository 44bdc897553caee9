import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { enabled } from '@wegpunkt/shared/journey/measure-figures'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import fields from '../../fields/fields.module.css'
import { useRowChanges } from '../use-row-changes.ts'
import { DueField } from './DueField.tsx'
import { EnablementField } from './EnablementField.tsx'
import { DetailsFold } from './DetailsFold.tsx'
import { InvolvedFields } from './InvolvedFields.tsx'
import type { Measure } from './measure-list.ts'
import { MeasureHistory } from './MeasureHistory.tsx'
import classes from './details.module.css'
import { OwnerField } from './OwnerField.tsx'
import { StatusField } from './StatusField.tsx'
import { TouchpointsField } from './TouchpointsField.tsx'
import { useDesk } from './use-desk.ts'
import { useMeasureRights } from './use-rights.ts'
import { WeighFields } from './WeighFields.tsx'

/** All of a measure: who answers for it first, what it takes after that (METHOD.md M36–M40). */
export function MeasureDetails({ measure }: { measure: Measure }) {
  const { t } = useTranslation('measures')
  const rights = useMeasureRights()(measure)
  const prepared = enabled(measure)
  const readOnly = !rights.change
  const { effect, effort } = measure
  const weighed = [
    effect === null ? '' : t('fold.effect', { grade: effect }),
    effort === null ? '' : t('fold.effort', { grade: effort }),
  ]
    .filter(Boolean)
    .join(', ')
  return (
    <>
      <OwnerField measure={measure} />
      <fieldset className={`${fields['body']} ${classes['fields']}`} disabled={readOnly}>
        <StatusField measure={measure} />
        <DueField measure={measure} />
        <TouchpointsField measure={measure} readOnly={readOnly} />
      </fieldset>
      <DetailsFold title={t('fold.weigh')} summary={weighed} readOnly={readOnly}>
        <WeighFields measure={measure} />
      </DetailsFold>
      <DetailsFold
        title={t('fold.enable')}
        summary={prepared === null ? '' : t('fold.prepared', { share: prepared })}
        readOnly={readOnly}
      >
        <EnablementField measure={measure} readOnly={readOnly} />
      </DetailsFold>
      <DetailsFold title={t('fold.involved')} summary="" readOnly={readOnly}>
        <InvolvedFields measure={measure} />
      </DetailsFold>
      <DetailsFold title={t('fold.history')} summary="" readOnly={false}>
        <MeasureHistory measure={measure} />
      </DetailsFold>
      {rights.erase && <EraseButton measure={measure} />}
    </>
  )
}

function EraseButton({ measure }: { measure: Measure }) {
  const { t } = useTranslation('measures')
  const rows = useRowChanges()
  const [, show] = useDesk()
  const [asking, setAsking] = useState(false)
  return (
    <div className={classes['erase']}>
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        leftSection={<IconTrash size={16} stroke={1.5} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t('erase.button')}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t('erase.title', { title: measure.title })}
          text={t('erase.text')}
          submit={t('erase.button')}
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            await rows.erase('measure', measure.id)
            show({ open: null })
          }}
        />
      )}
    </div>
  )
}
