import { ActionIcon } from '@mantine/core'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../../editor/context.ts'
import { voteFor } from '../../../editor/round/vote-for.ts'
import { useJump } from '../../journey/use-jump.ts'
import round from '../round/round.module.css'
import classes from './voting.module.css'

type Props = {
  id: ElementId
  name: string
  votes: number
  /** How many it could have. */
  most: number
  isSelected: boolean
}

/** One element, and one's own votes for it. */
export function VoteRow({ id, name, votes, most, isSelected }: Props) {
  const { t } = useTranslation('rounds')
  const editor = useEditor()
  const jump = useJump()
  return (
    <li className={classes['row']} data-row={id} data-selected={isSelected || undefined}>
      <button
        type="button"
        className={round['name']}
        data-hint={t('show', { name })}
        onClick={() => jump(id)}
      >
        {name}
      </button>
      {votes > 0 && (
        <>
          <ActionIcon
            size={28}
            variant="subtle"
            color="gray"
            aria-label={t('voting.takeFrom', { name })}
            onClick={() => voteFor(editor, [id], -1)}
          >
            <IconMinus size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
          <span className={classes['votes']} aria-label={t('voting.own', { count: votes })}>
            {votes}
          </span>
        </>
      )}
      <ActionIcon
        size={28}
        variant="light"
        aria-label={t('voting.giveTo', { name })}
        disabled={votes >= most}
        onClick={() => voteFor(editor, [id], 1)}
      >
        <IconPlus size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
    </li>
  )
}
