import { Button, Checkbox, Stack, Text } from '@mantine/core'
import { IconBulb } from '@tabler/icons-react'
import { type IdeaPrompt, ideaPrompts } from '@wegpunkt/shared/board/choices'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import type { Dealt } from '@wegpunkt/shared/workshop/attention'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MenuButton } from '../../../ui/MenuButton.tsx'
import { useCounts } from '../lead/run/use-counts.ts'
import { useDo } from '../use-desk.ts'
import classes from './attention.module.css'

/** METHOD.md M38: deals prompts for ideas to people or groups. */
export function PromptsForm({ workshop }: { workshop: WorkshopView }) {
  const { t } = useTranslation('attention')
  const { dealt } = workshop.attention
  return (
    <div className={classes['form']} role="group" aria-label={t('deal.title')}>
      <Text size="sm" fw={600}>
        {t('deal.title')}
      </Text>
      {dealt ? <OnTheTable workshop={workshop.id} dealt={dealt} /> : <Deal workshop={workshop} />}
    </div>
  )
}

function OnTheTable({ workshop, dealt }: { workshop: string; dealt: Dealt }) {
  const { t } = useTranslation('attention')
  const act = useDo(workshop)
  const countOf = (prompt: IdeaPrompt): number => dealt.hands.filter((hand) => hand.prompt === prompt).length
  return (
    <div className={classes['asked']}>
      <span className={classes['label']}>{t('deal.on')}</span>
      <ul className={classes['counts']}>
        {dealt.prompts
          .filter((prompt) => countOf(prompt) > 0)
          .map((prompt) => (
            <li key={prompt} className="tabular">
              {t('deal.count', { name: t(`prompts.${prompt}.name`), count: countOf(prompt) })}
            </li>
          ))}
      </ul>
      <div className={classes['row']}>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => void act({ do: 'deal', to: dealt.to, prompts: dealt.prompts })}
        >
          {t('deal.again')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => void act({ do: 'end-prompts' })}>
          {t('deal.end')}
        </Button>
      </div>
    </div>
  )
}

function Deal({ workshop }: { workshop: WorkshopView }) {
  const { t } = useTranslation('attention')
  const act = useDo(workshop.id)
  const [chosen, setChosen] = useState<readonly IdeaPrompt[]>(ideaPrompts)
  const nobody = useCounts(workshop)?.participants === 0
  const deal = (to: 'people' | 'groups') => () => void act({ do: 'deal', to, prompts: chosen })
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('deal.about')}
      </Text>
      <div className={classes['row']}>
        <Choose chosen={chosen} onChange={setChosen} />
        <Button
          size="sm"
          variant="default"
          disabled={nobody || chosen.length === 0}
          leftSection={<IconBulb size={16} stroke={1.5} aria-hidden />}
          onClick={deal('people')}
        >
          {t('deal.people')}
        </Button>
        {workshop.groups.length > 0 && (
          <Button size="sm" variant="default" disabled={chosen.length === 0} onClick={deal('groups')}>
            {t('deal.groups')}
          </Button>
        )}
      </div>
      {nobody && (
        <Text size="xs" c="dimmed">
          {t('deal.nobody')}
        </Text>
      )}
    </>
  )
}

type ChooseProps = {
  readonly chosen: readonly IdeaPrompt[]
  readonly onChange: (chosen: readonly IdeaPrompt[]) => void
}

function Choose({ chosen, onChange }: ChooseProps) {
  const { t } = useTranslation('attention')
  const toggle = (prompt: IdeaPrompt): void =>
    onChange(ideaPrompts.filter((one) => (one === prompt) !== chosen.includes(one)))
  return (
    <MenuButton
      position="bottom-start"
      target={
        <Button size="sm" variant="subtle">
          {chosen.length === ideaPrompts.length ? t('deal.all') : t('deal.some', { count: chosen.length })}
        </Button>
      }
      items={
        <Stack gap={8} p={8} role="group" aria-label={t('deal.choose')}>
          {ideaPrompts.map((prompt) => (
            <Checkbox
              key={prompt}
              size="sm"
              label={t(`prompts.${prompt}.name`)}
              description={t(`prompts.${prompt}.text`)}
              checked={chosen.includes(prompt)}
              onChange={() => toggle(prompt)}
            />
          ))}
        </Stack>
      }
    />
  )
}
