import { Menu } from '@mantine/core'
import {
  type Icon,
  IconArrowDown,
  IconArrowUp,
  IconCopy,
  IconPlayerSkipForward,
  IconPlayerTrackNext,
  IconTrash,
} from '@tabler/icons-react'
import { isActive } from '@wegpunkt/shared/workshop/workshop-now'
import { useTranslation } from 'react-i18next'
import { useDo } from '../use-desk.ts'
import { copyOf } from './agenda-edits.ts'
import type { PhaseRowProps } from './PhaseRow.tsx'
import { useRemovePhase } from './use-remove-phase.tsx'

type Entry = {
  readonly text: string
  readonly Picture: Icon
  readonly isOff?: boolean
  readonly isLast?: boolean
  readonly run: () => void
}

export function PhaseItems({ workshop, agenda, arranging, timed, at, onCopy }: PhaseRowProps) {
  const { t } = useTranslation('workshop')
  const act = useDo(workshop.id)
  const remove = useRemovePhase(agenda)
  const { phase, stand } = timed
  const { id, isSkipped } = phase
  const isOn = stand === 'on'
  const wasBegun = workshop.runs.some((run) => run.phase === id)
  const isUnderWay = isActive(workshop)
  const entries: Entry[] = [
    ...(isUnderWay && !isOn
      ? [
          {
            text: t('phase.jump'),
            Picture: IconPlayerTrackNext,
            run: () => void act({ do: 'jump', phase: id }),
          },
        ]
      : []),
    {
      text: t(isSkipped ? 'phase.unskip' : 'phase.skip'),
      Picture: IconPlayerSkipForward,
      isOff: isOn,
      run: () => void act({ do: 'skip', phase: id, isSkipped: !isSkipped }),
    },
    { text: t('phase.up'), Picture: IconArrowUp, isOff: at === 0, run: () => arranging.move(id, at - 1) },
    {
      text: t('phase.down'),
      Picture: IconArrowDown,
      isOff: at === agenda.phases.length - 1,
      run: () => arranging.move(id, at + 1),
    },
    { text: t('phase.duplicate'), Picture: IconCopy, isOff: !onCopy, run: () => onCopy?.(copyOf(phase)) },
    {
      text: t('phase.remove'),
      Picture: IconTrash,
      isOff: wasBegun,
      isLast: true,
      run: () => void remove(phase, at),
    },
  ]
  return entries.map(({ text, Picture, isOff = false, isLast = false, run }) => (
    <Menu.Item
      key={text}
      {...(isLast && { color: 'red' })}
      leftSection={<Picture size={16} stroke={1.5} aria-hidden />}
      disabled={isOff}
      onClick={run}
    >
      {text}
    </Menu.Item>
  ))
}
