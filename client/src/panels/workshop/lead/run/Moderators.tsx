import { Button, Switch, Text, Title } from '@mantine/core'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { useTranslation } from 'react-i18next'
import { usePeers } from '../../../../document/hooks.ts'
import { useBoardInfo } from '../../../../editor/board-info.ts'
import { MenuButton } from '../../../../ui/MenuButton.tsx'
import { useDo } from '../../use-desk.ts'
import { useLeads } from '../../use-led-workshop.ts'
import { usePersonNames } from '../../use-person-names.ts'
import classes from '../lead.module.css'
import { HandOverItems } from './HandOverItems.tsx'
import { JoinModerators } from './JoinModerators.tsx'

/** Who moderates and who of them leads; the lead is handed over here, and one's own voice switched on. */
export function Moderators({ workshop }: { workshop: WorkshopView }) {
  const { t } = useTranslation('workshop')
  const { me } = useBoardInfo()
  const nameOf = usePersonNames()
  const leads = useLeads(workshop)
  const here = new Set([me.id, ...usePeers().map(({ person }) => person.id)])
  const isOne = workshop.moderators.some(({ person }) => person === me.id)
  return (
    <section className={classes['part']} aria-label={t('people.title')}>
      <div className={classes['partHead']}>
        <Title order={4} size="sm">
          {t('people.title')}
        </Title>
        {leads && (
          <MenuButton
            position="bottom-end"
            target={
              <Button size="compact-sm" variant="subtle">
                {t('people.handOver')}
              </Button>
            }
            items={<HandOverItems workshop={workshop} />}
          />
        )}
      </div>
      <ul className={classes['people']}>
        {workshop.moderators.map(({ person }) => (
          <li key={person}>
            <span>{nameOf(person)}</span>
            <Text span size="xs" c="dimmed">
              {[
                ...(person === workshop.lead ? [t('people.leads')] : []),
                ...(here.has(person) ? [] : [t('people.away')]),
              ].join(', ')}
            </Text>
          </li>
        ))}
      </ul>
      {isOne ? (
        <OwnVoice workshop={workshop} />
      ) : (
        (leads || workshop.status === 'planned') && <JoinModerators workshop={workshop} />
      )}
    </section>
  )
}

/** METHOD.md M42: neutral, unless they say otherwise. */
function OwnVoice({ workshop }: { workshop: WorkshopView }) {
  const { t } = useTranslation('workshop')
  const { me } = useBoardInfo()
  const act = useDo(workshop.id)
  const hasVoice = workshop.moderators.find(({ person }) => person === me.id)?.hasVoice ?? false
  return (
    <Switch
      size="xs"
      label={t('people.voice')}
      description={t('people.voiceHint')}
      checked={hasVoice}
      onChange={({ currentTarget: { checked } }) => void act({ do: 'voice', hasVoice: checked })}
    />
  )
}
