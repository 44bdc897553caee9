import { type Role, can } from '@wegpunkt/shared/access/roles'
import { checkOptionalLine } from '@wegpunkt/shared/journey/checks/text'
import { MAX_NAME_CHARS } from '@wegpunkt/shared/limits'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../../editor/context.ts'
import { LineField } from '../../fields/LineField.tsx'
import { useJourney } from '../use-journey.ts'
import classes from './overview.module.css'
import { Part } from './Part.tsx'

/** Who answers for the journey, one person, and who stands behind it in management (METHOD.md M41). */
export function PeoplePart({ role }: { role: Role }) {
  const { t } = useTranslation('overview')
  const editor = useEditor()
  const { meta } = useJourney().board
  const set = (key: 'accountable' | 'sponsor') => (name: string) =>
    void editor.edit([{ do: 'set', in: 'meta', to: { [key]: name === '' ? undefined : name } }])
  return (
    <Part title={t('people.title')} about={t('people.about')}>
      <fieldset className={classes['fields']} disabled={!can(role, 'board.edit')}>
        {(['accountable', 'sponsor'] as const).map((key) => (
          <LineField
            key={key}
            label={t(`people.${key}`)}
            placeholder={t('people.nobody')}
            value={meta[key] ?? ''}
            check={(typed) => checkOptionalLine(typed, MAX_NAME_CHARS)}
            write={set(key)}
          />
        ))}
      </fieldset>
    </Part>
  )
}
