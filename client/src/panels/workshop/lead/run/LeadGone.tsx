import { Button, Text } from '@mantine/core'
import { IconUserQuestion } from '@tabler/icons-react'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePeers } from '../../../../document/hooks.ts'
import { useBoardInfo } from '../../../../editor/board-info.ts'
import { useDo } from '../../use-desk.ts'
import { useLeads } from '../../use-led-workshop.ts'
import { usePersonNames } from '../../use-person-names.ts'
import classes from '../lead.module.css'
import { leadIsGone } from './lead-is-gone.ts'

/** Who reloads is back before that. */
const SAID_AFTER_MS = 4_000

/** Says that whoever leads is not there, and what follows from it (METHOD.md M42). */
export function LeadGone({ workshop }: { workshop: WorkshopView }) {
  const { t } = useTranslation('workshop')
  const { me } = useBoardInfo()
  const leads = useLeads(workshop)
  const nameOf = usePersonNames()
  const act = useDo(workshop.id)
  const here = new Set([me.id, ...usePeers().map(({ person }) => person.id)])
  const gone = leadIsGone(workshop, here)
  const isGone = useAfterAWhile(gone !== null)
  if (!gone || !isGone) return null
  const name = gone.lead === null ? '' : nameOf(gone.lead)
  return (
    <div className={classes['hint']} role="status">
      <IconUserQuestion size={16} stroke={1.5} aria-hidden />
      <div className={classes['part']}>
        <Text size="sm">
          {gone.lead === null && t('people.nobody')}
          {gone.lead !== null &&
            (gone.next === null
              ? t('people.goneAlone', { name })
              : t('people.gone', { name, other: nameOf(gone.next) }))}
        </Text>
        {leads && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => void act({ do: 'hand-over', to: me.id })}
          >
            {t('people.take')}
          </Button>
        )}
      </div>
    </div>
  )
}

function useAfterAWhile(isSo: boolean): boolean {
  const [isNow, setNow] = useState(false)
  useEffect(() => {
    if (!isSo) return undefined
    const timer = setTimeout(() => setNow(true), SAID_AFTER_MS)
    return () => {
      clearTimeout(timer)
      setNow(false)
    }
  }, [isSo])
  return isSo && isNow
}
