import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Element } from '@wegpunkt/shared/board/schema'
import type { Problem } from '@wegpunkt/shared/http/problem'
import type { Contribution } from '@wegpunkt/shared/workshop/contribution'
import type { OwnSecrets, SecretCommand } from '@wegpunkt/shared/workshop/secret'
import { wordsOf } from '@wegpunkt/shared/board/words'
import type { SaveStatus, Store } from '../board-document.ts'
import type { Clock } from '../clock.ts'
import { type ValueStore, createValueStore } from '../value-store.ts'
import { contributionOf, secretOf } from './commands.ts'
import type { Layer } from './layers.ts'
import type { Pending } from './pending.ts'
import type { Secrets } from './secrets.ts'
import { createSending } from '../sending.ts'

/** What was asked for is on its way by the socket; so long after the answer the document has the last word. */
const ARRIVES_WITHIN_MS = 4_000

/** The server, as far as contributions go. All of it rejects with the server's Problem, or where no answer came. */
export type Server = {
  readonly contribute: (board: string, wish: Contribution) => Promise<unknown>
  readonly say: (workshop: string, secret: SecretCommand) => Promise<unknown>
  readonly ownElements: (board: string) => Promise<readonly string[]>
  readonly ownSecrets: (workshop: string) => Promise<readonly OwnSecrets[]>
}

/** What the server did not take. */
export type Refused = {
  readonly problem: Problem
  readonly did: Layer['wish']['do']
  /** What was written and is on the screen no more; empty where nothing is lost. */
  readonly words: string
}

type Options = {
  readonly boardId: string
  readonly server: Server
  readonly clock: Clock
  readonly pending: Pending
  readonly secrets: Secrets
  readonly status: Store<SaveStatus>
  /** Somebody types in it. */
  readonly isHeld: (id: ElementId) => boolean
  /** These have changed. */
  readonly show: (ids: readonly ElementId[]) => void
}

/** Asks the server for what waits, and makes of its answers what is shown. */
export function createAsking(options: Options) {
  const { boardId, server, clock, pending, secrets, isHeld, show } = options
  const refusals: ValueStore<Refused | null> = createValueStore<Refused | null>(null)
  const timers = new Set<() => void>()

  const next = (): Layer | null => {
    const seen = new Set<ElementId>()
    for (const layer of pending.all()) {
      if (layer.state === 'answered' || seen.has(layer.id)) continue
      seen.add(layer.id)
      if (layer.state === 'waiting' && !isHeld(layer.id) && commandOf(layer, pending)) return layer
    }
    return null
  }
  /** The document has not said anything about it: then it is as the document says. */
  const letGoLater = (layer: Layer): void => {
    const callOff = clock.after(ARRIVES_WITHIN_MS, () => {
      timers.delete(callOff)
      if (!pending.all().includes(layer)) return
      // Without a connection it is still to come.
      if (options.status.get().state === 'offline') return letGoLater(layer)
      pending.drop(layer)
      show([layer.id])
    })
    timers.add(callOff)
  }
  const answered = (layer: Layer): void => {
    const { id, run } = layer
    if (run) {
      secrets.told(run, id, pending.shown(id, layer))
      pending.drop(layer)
    } else {
      layer.state = 'answered'
      pending.settle(id)
      letGoLater(layer)
    }
    show([id])
  }
  const refused = (layer: Layer, problem: Problem): void => {
    const { id, wish } = layer
    const was = pending.shown(id, layer)
    const isGone = problem.type === 'element-not-found'
    if (wish.do === 'add' || isGone) pending.dropAll(id)
    else pending.drop(layer)
    show([id])
    // What was to be removed and is gone is as it should be.
    if (!(wish.do === 'remove' && isGone))
      refusals.set({ problem, did: wish.do, words: lostWords(layer, was) })
  }
  const sending = createSending<Layer>({
    clock,
    next,
    answered,
    refused,
    unanswered: pending.unanswered,
    async ask(layer) {
      layer.state = 'sent'
      const command = commandOf(layer, pending)
      if (!command) return
      if ('open' in command) await server.contribute(boardId, command.open)
      else await server.say(command.workshop, command.secret)
    },
  })

  return {
    refusals,
    wake: sending.wake,
    retryNow: sending.retryNow,
    close() {
      sending.close()
      for (const callOff of timers) callOff()
    },
  }
}

type Command = { open: Contribution } | { workshop: string; secret: SecretCommand } | null

function commandOf(layer: Layer, pending: Pending): Command {
  const { run, id } = layer
  if (run) {
    const secret = secretOf(run.id, id, pending.shown(id, layer))
    return secret && { workshop: run.workshop, secret }
  }
  const open = contributionOf(layer)
  return open && { open }
}

function lostWords({ wish }: Layer, was: Element | null): string {
  if (wish.do === 'add') return wordsOf(was ?? wish.element)
  return wish.do === 'change' ? (wish.to.text ?? '') : ''
}
