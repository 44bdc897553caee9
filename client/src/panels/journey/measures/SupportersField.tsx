import { CloseButton } from '@mantine/core'
import { MAX_SUPPORTERS } from '@wegpunkt/shared/limits'
import { useTranslation } from 'react-i18next'
import type { Measure } from './measure-list.ts'
import classes from './details.module.css'
import { PersonSelect } from './PersonSelect.tsx'
import { useMeasureChange } from './use-change.ts'
import { usePeople } from './use-people.ts'

/** Who helps the one who has taken it on. */
export function SupportersField({ measure: { id, supporters, owner } }: { measure: Measure }) {
  const { t } = useTranslation('measures')
  const change = useMeasureChange(id)
  const { nameOf } = usePeople()
  const taken = owner === null ? supporters : [...supporters, owner]
  return (
    <div>
      {supporters.length < MAX_SUPPORTERS && (
        <PersonSelect
          label={t('supporters.label')}
          placeholder={t('supporters.placeholder')}
          except={taken}
          onChoose={(person) => void change({ supporters: [...supporters, person] })}
        />
      )}
      <ul className={classes['people']}>
        {supporters.map((person) => (
          <li key={person}>
            {nameOf(person)}
            <CloseButton
              size="xs"
              aria-label={t('supporters.remove', { name: nameOf(person) })}
              onClick={() => void change({ supporters: supporters.filter((one) => one !== person) })}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
