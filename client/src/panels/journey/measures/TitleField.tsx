import { useTranslation } from 'react-i18next'
import { LineField } from '../../fields/LineField.tsx'
import { checkTitle } from './measure-checks.ts'
import type { Measure } from './measure-list.ts'
import classes from './details.module.css'
import { useMeasureChange } from './use-change.ts'
import { useMeasureRights } from './use-rights.ts'

/** What is going to change, to be read and changed in one place. */
export function TitleField({ measure }: { measure: Measure }) {
  const { t } = useTranslation('measures')
  const change = useMeasureChange(measure.id)
  const rights = useMeasureRights()(measure)
  return (
    <fieldset className={classes['titleField']} disabled={!rights.change}>
      <LineField
        hidesLabel
        label={t('details.title')}
        value={measure.title}
        check={checkTitle}
        write={(title) => void change({ title })}
      />
    </fieldset>
  )
}
