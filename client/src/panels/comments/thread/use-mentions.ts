import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { membersQuery } from '../../../api/members.ts'
import { useStore } from '../../../document/hooks.ts'
import type { CommentDesk } from '../../../editor/comments/comment-desk.ts'
import { type Asking, type Named, askingAt, peopleFor, withName } from './mention-typing.ts'

export type Mentions = {
  /** Who may be meant by what stands before the caret; empty while nobody is asked for. */
  readonly people: readonly Named[]
  /** Which of them a key picks. */
  readonly picked: number
  readonly pick: (index: number) => void
  /** What stands in the field has changed, or the caret has moved. */
  readonly look: (text: string, caret: number) => void
  readonly stop: () => void
  /** The text with somebody's name in place of what was typed. */
  take(text: string, person: Named): { readonly text: string; readonly caret: number } | null
}

/** The list of people that an `@` opens. */
export function useMentions(desk: CommentDesk): Mentions {
  const { mention } = useStore(desk.rights)
  const { data } = useQuery({ ...membersQuery, enabled: mention })
  const known = useStore(desk.state).people
  const [asking, setAsking] = useState<Asking | null>(null)
  const [picked, setPicked] = useState(0)
  const all = useMemo((): Named[] => {
    if (!mention) return []
    const others = (data ?? [...known.values()]).filter(({ id }) => id !== desk.me)
    return others.flatMap(({ id, name }) => (name === null ? [] : [{ id, name }]))
  }, [mention, data, known, desk.me])
  const people = useMemo(() => (asking ? peopleFor(all, asking.query) : []), [all, asking])
  return {
    people,
    picked: Math.min(picked, people.length - 1),
    pick: setPicked,
    look(text, caret) {
      const next = mention ? askingAt(text, caret) : null
      if (next?.query !== asking?.query || next?.from !== asking?.from) setPicked(0)
      setAsking(next)
    },
    stop: () => setAsking(null),
    take: (text, person) => asking && withName(text, asking, person),
  }
}
