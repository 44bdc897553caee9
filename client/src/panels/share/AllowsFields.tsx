import { SegmentedControl, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DraftProps } from './LinkForm.tsx'
import classes from './share.module.css'

/** What people may do who have the link. */
export function AllowsFields({ draft: { allows, approval }, onChange }: DraftProps) {
  const { t } = useTranslation('links')
  return (
    <section className={classes['section']} aria-label={t('form.allows')}>
      <h3>{t('form.allows')}</h3>
      <SegmentedControl
        aria-label={t('form.allows')}
        value={allows}
        onChange={(next) => onChange({ allows: next })}
        data={[
          { value: 'view', label: t('form.view') },
          { value: 'comment', label: t('form.comment') },
        ]}
      />
      {allows === 'comment' && (
        <Switch
          label={t('form.approval')}
          checked={approval}
          onChange={(event) => onChange({ approval: event.currentTarget.checked })}
        />
      )}
    </section>
  )
}
