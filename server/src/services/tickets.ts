import type { Me } from '@wegpunkt/shared/http/account-routes'
import { TICKET_SECONDS } from '@wegpunkt/shared/limits'
import type { Boards } from './boards.ts'
import { hashSecret, newSecret } from './random-id.ts'

/** Far more than are ever waiting; beyond it the oldest is given up. */
const MAX_TICKETS = 10_000

type Ticket = {
  readonly person: string
  readonly board: string
  readonly login: string
  readonly until: number
}

export type Tickets = ReturnType<typeof createTickets>

/** Tickets that open one socket each, for clients without cookies. They live in memory: a minute is short. */
export function createTickets(boards: Pick<Boards, 'mustRead'>, now: () => number = () => performance.now()) {
  // In the order of issue, which is the order of expiry.
  const open = new Map<string, Ticket>()

  const forgetOld = (): void => {
    for (const [key, ticket] of open) {
      if (ticket.until > now() && open.size <= MAX_TICKETS) return
      open.delete(key)
    }
  }

  return {
    /** Throws `board-not-found`. */
    async issue(me: Me, login: string, board: string): Promise<string> {
      await boards.mustRead(me, board)
      const ticket = newSecret()
      open.set(hashSecret(ticket), { person: me.id, board, login, until: now() + TICKET_SECONDS * 1000 })
      forgetOld()
      return ticket
    },

    /**
     * Whom the ticket admits to the board, with the login it came from; null when it is unknown, used,
     * older than a minute or for another board. It is spent in any case.
     */
    redeem(ticket: string, board: string): { person: string; login: string } | null {
      const key = hashSecret(ticket)
      const found = open.get(key)
      open.delete(key)
      if (!found || found.until <= now() || found.board !== board) return null
      return { person: found.person, login: found.login }
    },

    /** The tickets of a login that has ended are worth nothing. */
    forgetLogin(login: string): void {
      for (const [key, ticket] of open) if (ticket.login === login) open.delete(key)
    },
  }
}
