import { aims } from '@wegpunkt/shared/board/choices'
import { member } from '@wegpunkt/shared/board/gathered'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type SelectedOf, common, useSetFields } from '../../../editor/selected.ts'
import fields from '../../fields/fields.module.css'

/** What is to come of it: as many as one likes, none by default (METHOD.md M15). */
export function AimsField({ selected }: { selected: readonly SelectedOf<'touchpoint'>[] }) {
  const { t } = useTranslation('method')
  const setFields = useSetFields(selected)
  const label = useId()
  return (
    <div role="group" aria-labelledby={label}>
      <div className={fields['labelRow']}>
        <span id={label} className={fields['label']}>
          {t('aims.label')}
        </span>
      </div>
      <div className={fields['choices']}>
        {aims.map((aim) => {
          const isSet = common(selected, (touchpoint) => (touchpoint.aims?.[aim] ? 'yes' : 'no'))
          return (
            <button
              key={aim}
              type="button"
              className={fields['choice']}
              aria-pressed={isSet === undefined ? 'mixed' : isSet === 'yes'}
              onClick={() => setFields(member('aims', aim, isSet === 'yes' ? undefined : true))}
            >
              {t(`aims.names.${aim}`)}
            </button>
          )
        })}
      </div>
    </div>
  )
}
