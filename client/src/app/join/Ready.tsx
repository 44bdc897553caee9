import { Button, Stack } from '@mantine/core'
import type { AtDoor } from '@wegpunkt/shared/http/join-routes'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageShell } from '../../ui/PageShell.tsx'
import { Entering } from './Entering.tsx'
import { JoinForm } from './JoinForm.tsx'

type Props = { link: string; door: AtDoor; isKnown: boolean }

/** On a device that is let in. A tablet is passed on: who is not signed in any more is asked who they are. */
export function Ready({ link, door, isKnown }: Props) {
  const { t } = useTranslation('joining')
  const [who, setWho] = useState<'same' | 'other' | null>(isKnown ? 'same' : null)
  const { title, name } = door
  if (who === 'same') return <Entering link={link} title={title} />
  if (who === 'other')
    return (
      <PageShell title={title} lead={t('lead')}>
        <JoinForm link={link} door={door} isSomebodyElse />
      </PageShell>
    )
  return (
    <PageShell title={title} lead={t('known.lead')}>
      <Stack>
        <Button size="md" onClick={() => setWho('same')}>
          {t('known.same', { name: name ?? '' })}
        </Button>
        <Button size="md" variant="default" onClick={() => setWho('other')}>
          {t('known.other')}
        </Button>
      </Stack>
    </PageShell>
  )
}
