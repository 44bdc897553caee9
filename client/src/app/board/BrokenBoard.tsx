import { Button, List, Text, Title } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { boardQuery } from '../../api/boards.ts'
import { useBoardInfo } from '../../editor/board-info.ts'
import { useBoardDocument, useStore } from '../../document/hooks.ts'
import { saveText } from '../../ui/save-text.ts'
import { PageShell } from '../../ui/PageShell.tsx'
import { boardAsList, listAsText } from './board-as-list.ts'

/** So much is listed; all of it is in the file. */
const MOST_LISTED = 500

/** In place of a board that cannot be drawn: what is written on it, to be read and kept, and the way out. */
export function BrokenBoard() {
  const { t } = useTranslation('app')
  const { data } = useQuery(boardQuery(useBoardInfo().boardId))
  const title = data?.title ?? t('product')
  // It may have broken before all of it had come.
  const board = useStore(useBoardDocument().store)
  const stages = useMemo(() => boardAsList(board), [board])
  const [isListed, setListed] = useState(false)
  const texts = stages.reduce((sum, stage) => sum + stage.texts.length, 0)
  return (
    <PageShell title={t('brokenBoard.title')} lead={t('brokenBoard.text')}>
      <Button onClick={() => window.location.reload()}>{t('action.reload')}</Button>
      <Button
        variant="default"
        leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />}
        onClick={() => saveText(listAsText(title, stages), `${title}.txt`, 'text/plain')}
      >
        {t('brokenBoard.download')}
      </Button>
      {/* A page of its own: what is broken here must not come along. */}
      <Button variant="default" component="a" href="/">
        {t('action.toBoards')}
      </Button>
      <Button variant="subtle" aria-expanded={isListed} onClick={() => setListed(!isListed)}>
        {t('brokenBoard.list', { count: texts })}
      </Button>
      {isListed &&
        stages.map(({ id, name, texts: own }) => (
          <section key={id} aria-label={name || t('brokenBoard.beside')}>
            <Title order={2} size="h4">
              {name || t('brokenBoard.beside')}
            </Title>
            <List listStyleType="disc" spacing={4} mt={4}>
              {own.slice(0, MOST_LISTED).map((text, i) => (
                // eslint-disable-next-line react/no-array-index-key -- nothing moves in a list that is only read
                <List.Item key={i}>
                  <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }} dir="auto">
                    {text}
                  </Text>
                </List.Item>
              ))}
            </List>
          </section>
        ))}
    </PageShell>
  )
}
