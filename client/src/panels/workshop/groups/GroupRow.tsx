import { Menu, Select, Text } from '@mantine/core'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import type { Group } from '@wegpunkt/shared/workshop/group'
import { useTranslation } from 'react-i18next'
import { MenuButton } from '../../../ui/MenuButton.tsx'
import { focusOf, focusValue } from '../agenda/focus-choices.ts'
import { useFocusGroups } from '../agenda/use-focus-groups.ts'
import { useDo } from '../use-desk.ts'
import { foundOptions } from '../../fields/found-options.ts'
import classes from './groups.module.css'
import { GroupTime } from './GroupTime.tsx'
import { useGroupNames } from './use-group-names.ts'

type Props = { readonly workshop: WorkshopView; readonly group: Group; readonly at: number }

/** One group: who is in it, where it works, and how much time it has left. */
export function GroupRow({ workshop, group, at }: Props) {
  const { t } = useTranslation('groups')
  const act = useDo(workshop.id)
  const areas = useFocusGroups(group.focus)
  const number = at + 1
  const count = group.people.length
  return (
    <li className={classes['group']}>
      <div className={classes['head']}>
        <Text size="sm" fw={600}>
          {t('name', { number })}{' '}
          <Text span size="xs" c="dimmed" fw={400}>
            {t('people', { count })}
          </Text>
        </Text>
        <GroupTime workshop={workshop} group={group} label={t('timerOf', { number })} />
      </div>
      {count === 0 ? (
        <Text size="sm" c="dimmed">
          {t('none')}
        </Text>
      ) : (
        <ul className={classes['people']}>
          {group.people.map((person) => (
            <PersonInGroup key={person} workshop={workshop} person={person} at={at} />
          ))}
        </ul>
      )}
      <Select
        size="xs"
        searchable
        filter={foundOptions}
        allowDeselect={false}
        aria-label={t('area', { number })}
        data={areas}
        value={focusValue(group.focus)}
        onChange={(value) =>
          value !== null && void act({ do: 'group-area', group: group.id, focus: focusOf(value) })
        }
      />
    </li>
  )
}

type PersonProps = { readonly workshop: WorkshopView; readonly person: string; readonly at: number }

/** A press offers the other groups. */
function PersonInGroup({ workshop, person, at }: PersonProps) {
  const { t } = useTranslation('groups')
  const act = useDo(workshop.id)
  const { nameOf, isHere } = useGroupNames()
  const name = nameOf(person) ?? t('someone')
  return (
    <li>
      <MenuButton
        target={
          <button
            type="button"
            className={classes['person']}
            data-away={!isHere(person) || undefined}
            aria-label={t('move', { name: isHere(person) ? name : t('away', { name }) })}
          >
            {name}
          </button>
        }
        items={workshop.groups.flatMap((group, other) =>
          other === at
            ? []
            : [
                <Menu.Item
                  key={group.id}
                  onClick={() => void act({ do: 'move-to-group', person, group: group.id })}
                >
                  {t('moveTo', { number: other + 1 })}
                </Menu.Item>,
              ],
        )}
      />
    </li>
  )
}
