import { Button, Text } from '@mantine/core'
import { IconFocusCentered } from '@tabler/icons-react'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import type { Group } from '@wegpunkt/shared/workshop/group'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { listOf } from '../../../locales/format.ts'
import { useLocale } from '../../../locales/use-locale.ts'
import { useFocusName } from '../agenda/use-focus-groups.ts'
import classes from './groups.module.css'
import { GroupTime } from './GroupTime.tsx'
import { useGoToArea } from './use-go-to-area.ts'
import { useGroupNames } from './use-group-names.ts'

/** Which group one is in, with whom, where on the board, and how long. */
export function MyGroupCard({ workshop }: { workshop: WorkshopView }) {
  const { t } = useTranslation('groups')
  const { me } = useBoardInfo()
  const goTo = useGoToArea()
  const at = workshop.groups.findIndex(({ people }) => people.includes(me.id))
  const group = workshop.groups[at]
  const area = useFocusName(group?.focus ?? wholeBoard)
  if (!group) return null
  const number = at + 1
  return (
    <section className={classes['mine']} aria-label={t('mine')}>
      <div className={classes['head']}>
        <Text fw={600}>{t('name', { number })}</Text>
        <GroupTime workshop={workshop} group={group} label={t('timerOf', { number })} />
      </div>
      <Text size="sm" c="dimmed" className={classes['words'] ?? ''}>
        <With group={group} />
        {' · '}
        {area ?? t('wholeBoard')}
      </Text>
      {group.focus.on !== 'board' && (
        <Button
          size="compact-sm"
          variant="light"
          w="max-content"
          leftSection={<IconFocusCentered size={16} stroke={1.5} aria-hidden />}
          onClick={() => goTo(group.focus)}
        >
          {t('toArea')}
        </Button>
      )}
    </section>
  )
}

const wholeBoard = { on: 'board' } as const

/** The others by the names that presence has; of those it does not have, how many. */
function With({ group: { people } }: { group: Group }) {
  const { t } = useTranslation('groups')
  const locale = useLocale()
  const { me } = useBoardInfo()
  const { nameOf } = useGroupNames()
  const others = people.filter((person) => person !== me.id)
  const names = others.flatMap((person) => nameOf(person) ?? [])
  const count = others.length - names.length
  if (others.length === 0) return t('alone')
  if (names.length === 0) return t('people', { count: people.length })
  if (count === 0) return t('with', { names: listOf(locale, names) })
  return t('withMore', { names: names.join(', '), count })
}
