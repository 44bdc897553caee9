import { Text, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { votesLeft } from '@wegpunkt/shared/workshop/votes'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../../document/hooks.ts'
import { useEditorState } from '../../../editor/context.ts'
import type { OwnRound } from '../../../editor/round/own-round.ts'
import { loadPart } from '../../../locales/i18n.ts'
import { lazyPart } from '../../../ui/lazy-part.ts'
import { useCalmBoard } from '../../../editor/use-calm-board.ts'
import { RoundFrame } from '../round/RoundFrame.tsx'
import { SecretLine } from '../round/SecretLine.tsx'
import { useNameIn } from '../round/element-name.ts'
import frame from '../round/round.module.css'
import { VoteRow } from './VoteRow.tsx'
import { useBrought } from './use-brought.ts'
import { electable, givenBack, matching, ownVotes } from './vote-list.ts'
import classes from './voting.module.css'

/** Beyond that a list is searched, not read. */
const FIRST_SHOWN = 60

/** Votes for what lies in the focus, given in private: on the board, and here. */
export const VotingTask = () => <Worded />

const Worded = lazyPart(async () => {
  await loadPart('rounds')
  return { default: Task }
})

const Task = () => <RoundFrame activity="voting">{(round) => <Voting round={round} />}</RoundFrame>

function Voting({ round }: { round: OwnRound }) {
  const { t } = useTranslation('rounds')
  const board = useCalmBoard()
  const { ballot, saving, refusal } = useStore(round)
  const { votes, perElement, focus } = round.phase()
  const all = electable(board, focus, useBrought())
  const votable = new Set(all)
  const left = votesLeft(ballot, { votes, votable })
  const back = givenBack(ballot, votable)
  if (all.length === 0) return <Text size="sm">{t('voting.nothing')}</Text>
  return (
    <section className={frame['task']} aria-label={t('voting.label')}>
      <div>
        <strong className={classes['left']} aria-live="polite">
          {t('voting.left', { count: left, all: votes })}
        </strong>
        <div className={frame['keys']}>{t('voting.perElement', { count: perElement })}</div>
        {back > 0 && <div role="status">{t('voting.givenBack', { count: back })}</div>}
      </div>
      <SecretLine saving={saving} refusal={refusal} />
      <Own {...{ round, left }} ids={ownVotes(ballot, votable)} />
      <Choices {...{ round, left, all }} />
      <span className={frame['keys']}>{t('voting.keys')}</span>
    </section>
  )
}

type ListProps = { round: OwnRound; left: number; ids: readonly ElementId[] }

function List({ round, left, ids }: ListProps) {
  const nameOf = useNameIn(useCalmBoard().elements)
  const selection = useEditorState((state) => state.selection)
  const { ballot } = useStore(round)
  return (
    <ul className={frame['list']}>
      {ids.map((id) => (
        <VoteRow
          key={id}
          id={id}
          name={nameOf(id)}
          votes={ballot[id] ?? 0}
          most={Math.min(round.phase().perElement, (ballot[id] ?? 0) + left)}
          isSelected={selection.has(id)}
        />
      ))}
    </ul>
  )
}

function Own(props: ListProps) {
  const { t } = useTranslation('rounds')
  return (
    <div>
      <h4 className={frame['group']}>{t('voting.mine')}</h4>
      {props.ids.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('voting.none')}
        </Text>
      ) : (
        <List {...props} />
      )}
    </div>
  )
}

function Choices({ round, left, all }: Omit<ListProps, 'ids'> & { all: readonly ElementId[] }) {
  const { t } = useTranslation('rounds')
  const nameOf = useNameIn(useCalmBoard().elements)
  const [sought, setSought] = useState('')
  const [most, setMost] = useState(FIRST_SHOWN)
  const found = matching(all, nameOf, sought)
  const rest = found.length - most
  return (
    <div>
      <h4 className={frame['group']}>{t('voting.choice')}</h4>
      <TextInput
        size="xs"
        my={4}
        leftSection={<IconSearch size={14} stroke={1.5} aria-hidden />}
        aria-label={t('voting.filter')}
        placeholder={t('voting.filter')}
        value={sought}
        onChange={({ currentTarget }) => setSought(currentTarget.value)}
      />
      {found.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('voting.noMatch')}
        </Text>
      )}
      <List {...{ round, left }} ids={found.slice(0, most)} />
      {rest > 0 && (
        <button type="button" className={classes['more']} onClick={() => setMost(most + FIRST_SHOWN)}>
          {t('voting.more', { count: Math.min(rest, FIRST_SHOWN) })}
        </button>
      )}
    </div>
  )
}
