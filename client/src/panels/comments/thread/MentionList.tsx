import { useTranslation } from 'react-i18next'
import type { Named } from './mention-typing.ts'
import classes from './thread.module.css'
import type { Mentions } from './use-mentions.ts'

type Props = { readonly id: string; readonly mentions: Mentions; readonly onTake: (person: Named) => void }

/** Who may be meant. The field keeps the focus, and says which of them a key picks. */
export function MentionList({ id, mentions: { people, picked, pick }, onTake }: Props) {
  const { t } = useTranslation('comments')
  return (
    <>
      <div id={id} role="listbox" aria-label={t('people.list')} className={classes['people']}>
        {people.map((person, index) => (
          <div
            key={person.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === picked}
            className={classes['person']}
            onPointerEnter={() => pick(index)}
            // Before the field loses the focus, which would close the list.
            onPointerDown={(event) => {
              event.preventDefault()
              onTake(person)
            }}
          >
            {person.name}
          </div>
        ))}
      </div>
      <span className={classes['spoken']} role="status">
        {t('people.found', { count: people.length })}
      </span>
    </>
  )
}
