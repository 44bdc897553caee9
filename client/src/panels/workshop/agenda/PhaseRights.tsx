import { phaseRights, visibilities } from '@wegpunkt/shared/workshop/choices'
import { useTranslation } from 'react-i18next'
import { PhaseMeaning } from '../PhaseMeaning.tsx'
import { ChoiceField } from './ChoiceField.tsx'
import { FocusField } from './FocusField.tsx'
import classes from './phase-form.module.css'
import type { PhaseDraftForm } from './use-phase-draft.ts'

/** Who sees what, what they may do and where; and what all of it means, in words. */
export function PhaseRights({ form, isOn }: { form: PhaseDraftForm; isOn: boolean }) {
  const { t } = useTranslation('workshop')
  const { draft, pick, ruleAt } = form
  const broken = ruleAt('right')
  return (
    <div className={classes['side']}>
      <ChoiceField
        label={t('phase.visibility')}
        options={visibilities.map((value) => ({ value, label: t(`visibilities.${value}`) }))}
        value={draft.visibility}
        isOff={isOn}
        onPick={(visibility) => pick({ visibility })}
      />
      <ChoiceField
        label={t('phase.right')}
        options={phaseRights.map((value) => ({ value, label: t(`rights.${value}`) }))}
        value={draft.right}
        isOff={isOn}
        onPick={(right) => pick({ right })}
        error={broken && t(`rules.${broken}`)}
      />
      <FocusField value={draft.focus} isOff={isOn} onPick={(focus) => pick({ focus })} />
      <PhaseMeaning phase={draft} label={t('phase.means')} />
    </div>
  )
}
