import { Button, Text, Title } from '@mantine/core'
import { IconAlarm } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { isTaken } from '@wegpunkt/shared/journey/ownership'
import type { RowOf } from '@wegpunkt/shared/journey/row-fields'
import { type Unfinished, unfinishedMeasures } from '@wegpunkt/shared/workshop/unfinished'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { membersQuery } from '../../../api/members.ts'
import { workshopsQuery } from '../../../api/workshops.ts'
import { useWorkshop } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useEditor } from '../../../editor/context.ts'
import { dayText } from '../../../locales/format.ts'
import { useLocale } from '../../../locales/use-locale.ts'
import { useToday } from '../../../ui/use-today.ts'
import classes from './before.module.css'

/** More are shown when somebody asks: the workshop is about what comes next. */
const SHOWN_AT_FIRST = 5

type Measure = RowOf<'measure'>
/** As the server makes the ids of people: a name looks different. */
const PERSON_ID = /^[\w-]{16}$/

/** What was agreed before and is not done, at the head of the next workshop. Nothing where nothing is left. */
export function BeforeSection() {
  const { t } = useTranslation('protocol')
  const all = useUnfinished()
  const [isWhole, setIsWhole] = useState(false)
  if (all.length === 0) return null
  const shown = isWhole ? all : all.slice(0, SHOWN_AT_FIRST)
  const rest = all.length - shown.length
  return (
    <section className={classes['before']} aria-label={t('unfinished.title')}>
      <div>
        <Title order={3} size="h4">
          {t('unfinished.title')}
        </Title>
        <Text size="xs" c="dimmed">
          {t('unfinished.about', { count: all.length })}
        </Text>
      </div>
      <ul className={classes['list']}>
        {shown.map((one) => (
          <UnfinishedRow key={one.measure.id} unfinished={one} />
        ))}
      </ul>
      {rest > 0 && (
        <Button size="compact-sm" variant="subtle" w="max-content" onClick={() => setIsWhole(true)}>
          {t('unfinished.more', { count: rest })}
        </Button>
      )}
    </section>
  )
}

function useUnfinished(): Unfinished<Measure>[] {
  const { boardId, rowState } = useBoardInfo()
  const before = useWorkshop()?.startedAt ?? null
  const today = useToday()
  const { data } = useQuery(workshopsQuery(boardId))
  const measures = rowState.byKind.measure
  return useMemo(
    () => unfinishedMeasures(measures.values(), data?.workshops ?? [], { before, today }),
    [measures, data, before, today],
  )
}

/** A press leads to it in the journey's sheet. */
function UnfinishedRow({ unfinished: { measure, from, isOverdue } }: { unfinished: Unfinished<Measure> }) {
  const { t } = useTranslation('protocol')
  const locale = useLocale()
  const editor = useEditor()
  const owner = useOwnerText(measure)
  const day = measure.due === null ? null : dayText(locale, measure.due)
  const open = (): void => {
    const { measures } = editor.navigation
    measures.set({ ...measures.get(), open: measure.id })
    editor.showJourney('measures')
  }
  return (
    <li>
      <button
        type="button"
        className={classes['row']}
        aria-label={t('unfinished.open', { title: measure.title })}
        onClick={open}
      >
        <span className={classes['title']} dir="auto">
          {measure.title}
        </span>
        <span className={classes['facts']}>
          {day !== null && isOverdue && (
            <span className={classes['late']}>
              <IconAlarm size={14} stroke={1.75} aria-hidden />
              {t('unfinished.overdue', { day })}
            </span>
          )}
          {day !== null && !isOverdue && <span>{t('unfinished.due', { day })}</span>}
          <span>{owner}</span>
          {from !== null && <span>{t('unfinished.from', { workshop: from })}</span>}
        </span>
      </button>
    </li>
  )
}

function useOwnerText(measure: Measure): string {
  const { t } = useTranslation('protocol')
  const members = useQuery(membersQuery).data
  if (measure.owner === null) return t('unfinished.nobody')
  const member = members?.find(({ id }) => id === measure.owner)?.name
  // Of a member whose name is not known here the id says nothing to anybody.
  const name = member ?? (PERSON_ID.test(measure.owner) ? '…' : measure.owner)
  return isTaken(measure) ? name : t('unfinished.asked', { name })
}
