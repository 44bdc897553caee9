import { Card, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { BoardSummary } from '@wegpunkt/shared/http/board-routes'
import { useTranslation } from 'react-i18next'
import { thumbnailQuery } from '../../api/board-list.ts'
import { fullDate, isJustNow, listOf, relativeTime } from '../../locales/format.ts'
import { useLocale } from '../../locales/use-locale.ts'
import { useNow } from '../../ui/use-now.ts'
import { BoardAge } from './BoardAge.tsx'
import { BoardMenu } from './BoardMenu.tsx'
import { BoardPicture } from './BoardPicture.tsx'
import classes from './board-card.module.css'
import { PresentPeople } from './PresentPeople.tsx'

/** One board of the list. The title is the link, and the whole card follows it. */
export function BoardCard({ board }: { board: BoardSummary }) {
  const { t } = useTranslation('app')
  const locale = useLocale()
  const now = useNow()
  const thumbnail = useQuery(thumbnailQuery(board.id, board.updatedAt)).data
  const personas = board.personas.map(({ name }) => name)
  return (
    <Card component="article" className={classes['card']} padding={0} withBorder>
      <BoardPicture thumbnail={thumbnail} />
      <div className={classes['age']}>
        <BoardAge board={board.id} />
      </div>
      <Stack gap={4} p="sm" pt="xs">
        <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
          <Title order={2} size="h3" className={classes['title']}>
            <Link to="/b/$board" params={{ board: board.id }} className={classes['link']}>
              {board.title}
            </Link>
          </Title>
          <BoardMenu board={board} />
        </Group>
        <Text c="dimmed" className="tabular" mih="1.4em">
          {thumbnail &&
            `${t('boards.stages', { count: thumbnail.stages })} · ${t('boards.touchpoints', { count: thumbnail.touchpoints })}`}
        </Text>
        <Text c="dimmed" lineClamp={2}>
          {personas.length > 0 ? listOf(locale, personas) : t('boards.noPersonas')}
        </Text>
        <Group justify="space-between" wrap="nowrap" mih={28} mt={4}>
          <Text
            size="xs"
            c="dimmed"
            component="time"
            dateTime={board.updatedAt}
            title={fullDate(locale, board.updatedAt)}
          >
            {isJustNow(board.updatedAt, now)
              ? t('boards.changedNow')
              : t('boards.changed', { time: relativeTime(locale, board.updatedAt, now) })}
          </Text>
          <PresentPeople people={board.present} />
        </Group>
      </Stack>
    </Card>
  )
}
