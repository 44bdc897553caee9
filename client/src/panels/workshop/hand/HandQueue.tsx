import { ActionIcon, Badge, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconHandOff } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { HandCommand } from '@wegpunkt/shared/workshop/hand'
import type { RaisedHand } from '@wegpunkt/shared/workshop/hand'
import { useTranslation } from 'react-i18next'
import { doWithHands, handsQuery } from '../../../api/companion.ts'
import { useWorkshop } from '../../../document/hooks.ts'
import { useLocale } from '../../../locales/use-locale.ts'
import { Hint } from '../../../ui/Hint.tsx'
import { showToast } from '../../../ui/toasts.ts'
import { useProblemText } from '../../../ui/use-problem-text.ts'
import classes from './hand.module.css'

/**
 * Who asks to speak, who has waited longest first. For those who may run workshops; the bar above the board
 * (`RaisedHands`) asks again whenever hands have changed. Texts of the part `companion`.
 */
export function HandQueue() {
  const workshop = useWorkshop()
  return workshop && <Queue workshop={workshop.id} />
}

function Queue({ workshop }: { workshop: string }) {
  const { t } = useTranslation('companion')
  const queries = useQueryClient()
  const problemText = useProblemText()
  const query = handsQuery(workshop)
  const queue = useQuery(query).data?.queue ?? []
  const { mutate } = useMutation({
    mutationFn: (command: HandCommand) => doWithHands(workshop, command),
    onSuccess: (hands) => queries.setQueryData(query.queryKey, hands),
    onError: (error) => showToast({ color: 'red', message: problemText(error), role: 'alert' }),
  })
  return (
    <Stack gap={8} component="section" aria-label={t('hand.queue')}>
      <Group justify="space-between" gap={8} mih={32}>
        <Title order={4} size="sm">
          {t('hand.queue')}{' '}
          {queue.length > 0 && (
            <Badge variant="light" size="sm" component="span">
              {queue.length}
            </Badge>
          )}
        </Title>
        {queue.length > 1 && (
          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => mutate({ do: 'lower-all' })}>
            {t('hand.lowerAll')}
          </Button>
        )}
      </Group>
      {queue.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('hand.none')}
        </Text>
      ) : (
        <ol className={classes['queue']}>
          {queue.map((hand) => (
            <QueueRow
              key={hand.person}
              hand={hand}
              onLower={() => mutate({ do: 'lower', person: hand.person })}
            />
          ))}
        </ol>
      )}
    </Stack>
  )
}

function QueueRow({ hand: { name, at }, onLower }: { hand: RaisedHand; onLower: () => void }) {
  const { t } = useTranslation('companion')
  const locale = useLocale()
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(at)
  const label = t('hand.lowerOne', { name })
  return (
    <li className={classes['row']}>
      <Text size="sm" className={classes['name'] ?? ''}>
        {name}
      </Text>
      <Text size="xs" c="dimmed" className="tabular">
        {t('hand.since', { time })}
      </Text>
      <Hint label={label}>
        <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={onLower}>
          <IconHandOff size={18} stroke={1.5} aria-hidden />
        </ActionIcon>
      </Hint>
    </li>
  )
}
