import { createHash } from 'node:crypto'
import { can } from '@wegpunkt/shared/access/roles'
import type { IdeaPrompt } from '@wegpunkt/shared/board/choices'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import type { Contribution } from '@wegpunkt/shared/workshop/contribution'
import { promptFor } from '@wegpunkt/shared/workshop/attention'
import type { Focus } from '@wegpunkt/shared/workshop/phase'
import type { Kysely } from 'kysely'
import type { Contributed } from '../boards/jobs.ts'
import { claimElement, contributionOn, elementsOf } from '../storage/queries/contributions.ts'
import type { Tables } from '../storage/tables.ts'
import type { Attempts } from './attempts.ts'
import type { Boards } from './boards.ts'
import { takeContribution } from './contribution-allowance.ts'
import type { ContributionWriter } from './contribution-writer.ts'
import { mustNotBePrivate } from './hiding-phase.ts'

type Parts = {
  readonly db: Kysely<Tables>
  readonly boards: Pick<Boards, 'roleOf'>
  readonly writer: ContributionWriter
  readonly attempts: Attempts
}

export type Contributions = ReturnType<typeof createContributions>

/** What those do who may not edit: they add, and change or remove what they added. */
export function createContributions({ db, boards, writer, attempts }: Parts) {
  /** The element that it is about, which is theirs, and where new ones go that say no place. */
  const mineToDo = async (me: Me, board: string, wish: Contribution): Promise<Mine> => {
    if (wish.do === 'change' || wish.do === 'remove') {
      const known = await contributionOn(db, board, wish.id)
      if (!known) throw new Problem('element-not-found')
      if (known.author !== me.id) throw new Problem('not-contributor')
      return { id: wish.id, ...anywhere }
    }
    const asked = await askedBy(db, me, board)
    const id = elementFor(board, me.id, wish.key)
    // Whose it is rests before it is on the board: an element without an author would be nobody's to change.
    await claimElement(db, { board_id: board, element_id: id, author: me.id })
    return { id, ...asked }
  }

  return {
    /**
     * On disk when it resolves, and on its way to everybody. Throws `board-not-found`, `not-allowed`, `not-contributor`,
     * `element-not-found`, `element-locked`, `invalid-input`, `phase-over`, `too-many-requests`, `unavailable`.
     */
    async contribute(me: Me, board: string, wish: Contribution): Promise<{ id: string }> {
      if (!can(await boards.roleOf(me, board), 'note.contribute')) throw new Problem('not-allowed')
      takeContribution(attempts, me.id)
      const mine = await mineToDo(me, board, wish)
      mustBeDone(await writer.write(board, { wish, ...mine, department: me.department || null }))
      return { id: mine.id }
    },

    /** Throws `board-not-found`. */
    async own(me: Me, board: string): Promise<string[]> {
      await boards.roleOf(me, board)
      return await elementsOf(db, board, me.id)
    },
  }
}

/**
 * The same for whoever asks again, and never one that is on the board already: by choosing an id, nobody makes
 * another's element their own.
 */
const elementFor = (board: string, author: string, key: string): string =>
  createHash('sha256').update(`${board} ${author} ${key}`).digest('base64url').slice(0, 20)

/** What the phase that is on is at work on, and asks for. Throws `phase-over` where it asks in private. */
async function askedBy(db: Kysely<Tables>, me: Me, board: string): Promise<Asked> {
  const on = await mustNotBePrivate(db, board)
  if (!on) return anywhere
  // Where nobody is to know who wrote what, a prompt that one person was dealt would tell.
  return { focus: on.phase.focus, prompt: on.run.isAnonymous ? null : promptFor(on.workshop, me.id) }
}

type Asked = { readonly focus: Focus; readonly prompt: IdeaPrompt | null }
type Mine = Asked & { readonly id: string }

const anywhere: Asked = { focus: { on: 'board' }, prompt: null }

function mustBeDone(answer: Contributed['answers'][number]): void {
  if (answer === 'done') return
  if (answer === 'text-too-long')
    throw new Problem('invalid-input', { fields: [{ path: 'text', message: 'It is too long for a title' }] })
  throw new Problem(answer)
}
