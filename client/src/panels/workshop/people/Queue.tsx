import { Button, Group, Text } from '@mantine/core'
import type { WorkshopPerson } from '@wegpunkt/shared/http/join-routes'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useDepartmentName } from '../../../ui/use-department-name.ts'
import classes from './people.module.css'
import type { Act } from './use-people.ts'

type Props = { readonly queue: readonly WorkshopPerson[]; readonly act: Act; readonly isBusy: boolean }

/** Who waits to be let in. Screen readers hear how many, as they come. */
export function Queue({ queue, act, isBusy }: Props) {
  const { t } = useTranslation('joining')
  const answer = answering(act)
  const title = t('people.queue.title', { count: queue.length })
  return (
    <section className={classes['queue']} aria-label={title}>
      <Group justify="space-between" mb={4}>
        <Text fw={600} role="status">
          {title}
        </Text>
        {queue.length > 1 && (
          <Button
            size="xs"
            loading={isBusy}
            onClick={() =>
              answer(
                'admit',
                queue.map(({ id }) => id),
              )
            }
          >
            {t('people.queue.all')}
          </Button>
        )}
      </Group>
      <ul className={classes['queueList']}>
        {queue.map((person) => (
          <Waiting key={person.id} person={person} act={act} />
        ))}
      </ul>
    </section>
  )
}

// What goes wrong is said by the tab, for all of its commands.
const answering =
  (act: Act) =>
  (what: 'admit' | 'refuse', people: readonly string[]): void => {
    act(what, people).catch(() => undefined)
  }

function Waiting({ person: { id, name, department }, act }: { person: WorkshopPerson; act: Act }) {
  const { t } = useTranslation('joining')
  const answer = answering(act)
  const nameOf = useDepartmentName(useBoardInfo().departments)
  return (
    <li className={classes['waits']}>
      <span className={classes['name']}>
        {name}
        <Text size="xs" c="dimmed">
          {department === null ? t('people.list.notSaid') : nameOf(department)}
        </Text>
      </span>
      <Button
        size="xs"
        variant="light"
        aria-label={t('people.queue.admitOf', { name })}
        onClick={() => answer('admit', [id])}
      >
        {t('people.queue.admit')}
      </Button>
      <Button
        size="xs"
        variant="default"
        aria-label={t('people.queue.refuseOf', { name })}
        onClick={() => answer('refuse', [id])}
      >
        {t('people.queue.refuse')}
      </Button>
    </li>
  )
}
