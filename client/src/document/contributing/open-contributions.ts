import type { Edit } from '@wegpunkt/shared/board/edits'
import { type ElementId, createElementId } from '@wegpunkt/shared/board/element-id'
import { wordsOf } from '@wegpunkt/shared/board/words'
import type { BoardDocument, Contributions, Store } from '../board-document.ts'
import type { BoardWorkshop } from '../board-workshop.ts'
import { type Clock, systemClock } from '../clock.ts'
import { type Refused, type Server, createAsking } from './asking.ts'
import { elementFor } from './element-for.ts'
import { createHeldTexts } from './held-texts.ts'
import { openKeptContributions } from '../kept-contributions.ts'
import type { KeptHere } from '../kept-here.ts'
import { createLaying } from './laying.ts'
import type { Layer, Wish } from './layers.ts'
import { createLiveTexts } from './live-texts.ts'
import { isHushed } from './mode.ts'
import { openSecretPlaces } from './own-secrets.ts'
import { createPending } from './pending.ts'
import { createSecrets } from './secrets.ts'
import { createStanding } from './standing.ts'
import { createSteps } from './steps.ts'
import { type Translated, translated } from './translate.ts'
import { veiled } from './veil.ts'

export type OpenContributions = Contributions & {
  /** What the server did not take, the last one; each is a new value. */
  readonly refusals: Store<Refused | null>
  close(): void
}

export type ContributionOptions = {
  readonly document: BoardDocument
  readonly workshop: BoardWorkshop
  /** `key` names the person on this device. */
  readonly me: { readonly id: string; readonly department: string | null; readonly key: string }
  readonly server: Server
  readonly clock?: Clock
  /** For tests; the device's own otherwise. */
  readonly kept?: KeptHere<Layer>
}

type Parts = ReturnType<typeof createParts>

/**
 * Lets somebody work on a board who may not write to it, or whose notes stay private for a while. What they do is shown
 * at once, laid over the document, and asked for; the document has the last word, and what was refused is taken from
 * the screen with the reason.
 */
export function openContributions(options: ContributionOptions): OpenContributions {
  const { document, workshop, me } = options
  const parts = createParts(options)
  const { pending, secrets, standing, laying, asking, texts, held, keys, own } = parts
  const steps = createSteps({
    shown: (id) => pending.shown(id),
    keyOf: (id) => keys.get(id) ?? null,
    wish: (id, wish) => takeBack(parts, id, wish),
  })
  const isSecret = (id: ElementId): boolean => standing.runOf(id) !== null
  const veil = (): void => {
    const hushed = isHushed(workshop.get(), me.id, document.role.get())
    document.presence.veil((presence) => veiled(presence, { isHushed: hushed, isSecret }))
  }
  const learn = async (): Promise<void> => {
    veil()
    void secrets.learn()
    for (const id of await options.server.ownElements(document.boardId).catch(() => [])) own.add(id)
    laying.show([])
  }
  const stops = [
    parts.device.take((left) => restore(parts, left)),
    document.store.beneath.subscribe(laying.heed),
    workshop.subscribe(() => void learn()),
    document.role.subscribe(veil),
    document.status.subscribe(() => document.status.get().state === 'saved' && asking.retryNow()),
  ]
  void learn()
  laying.heed()
  asking.wake()

  return {
    waiting: laying.waiting,
    hidden: laying.hidden,
    mine: laying.mine,
    refusals: asking.refusals,
    isSecret,
    mayAdd: standing.mayAdd,
    mayChange: standing.mayChange,
    createId: () => newId(parts, document.boardId, me.id),
    edit(edits) {
      const { ours, left } = translate(parts, edits)
      const ids = [...new Set(ours.map(({ id }) => id))]
      if (ids.length > 0) steps.record(ids, () => perform(parts, ours, ids))
      return left
    },
    textOf: (id) => (standing.takes(id) && pending.shown(id) ? texts.open(id) : null),
    undo: {
      ...steps,
      endGroup() {
        steps.endGroup()
        endTyping(parts)
      },
    },
    close() {
      for (const stop of stops) stop()
      held.close()
      asking.close()
      secrets.close()
      laying.clear()
      document.presence.veil((presence) => presence)
      texts.close()
    },
  }
}

function createParts({ document, workshop, me, server, clock = systemClock, kept }: ContributionOptions) {
  const { store, boardId } = document
  const own = new Set<ElementId>()
  const keys = new Map<ElementId, string>()
  const name = `${me.key}/${boardId}`
  const device = kept ?? openKeptContributions(name)
  const secrets = createSecrets({
    store,
    workshop,
    name,
    department: me.department,
    places: openSecretPlaces(name),
    ask: server.ownSecrets,
    changed: () => laying.heed(),
  })
  const pending = createPending((id) => store.beneath.get().get(id) ?? secrets.get(id)?.element ?? null)
  const standing = createStanding({ document, workshop, me: me.id, pending, secrets, own, keys })
  const texts = createLiveTexts((id) => {
    const element = pending.shown(id)
    return element && wordsOf(element)
  })
  const laying = createLaying({ store, pending, secrets, own, kept: device, shown: texts.follow })
  const held = createHeldTexts(clock, () => asking.wake())
  const asking = createAsking({
    boardId,
    server,
    clock,
    pending,
    secrets,
    status: document.status,
    isHeld: held.has,
    show: laying.show,
  })
  return { own, keys, device, secrets, pending, standing, texts, laying, held, asking }
}

function newId({ standing, keys }: Parts, board: string, me: string): ElementId {
  const key = createElementId()
  if (standing.mayEdit() || standing.mode().kind !== 'open') return key
  const id = elementFor(board, me, key)
  keys.set(id, key)
  return id
}

const translate = ({ standing, pending, keys }: Parts, edits: readonly Edit[]) =>
  translated(edits, {
    takes: standing.takes,
    takesNew: standing.takesNew,
    isSecret: (id) => standing.runOf(id) !== null,
    kindOf: (id) => pending.shown(id)?.kind,
    keyOf: (id) => keys.get(id) ?? null,
  })

function wishFor({ standing, pending, own }: Parts, id: ElementId, wish: Wish): boolean {
  const mode = standing.mode()
  if (wish.do !== 'add' && !standing.mayChange(id)) return false
  const run = wish.do === 'add' && mode.kind === 'private' ? mode.run : standing.runOf(id)
  pending.add(id, run, wish)
  if (wish.do === 'add' && !run) own.add(id)
  return true
}

function perform(parts: Parts, ours: readonly Translated[], ids: readonly ElementId[]): void {
  const { held, texts, laying, asking } = parts
  for (const one of ours) {
    if ('wish' in one) wishFor(parts, one.id, one.wish)
    else {
      held.hold(one.id)
      wishFor(parts, one.id, { do: 'change', to: { text: texts.type(one.id, one.typed) } })
    }
  }
  laying.show(ids)
  asking.wake()
}

/** Undone: what has no words any more goes, as nobody could have asked for it. */
function takeBack(parts: Parts, id: ElementId, wish: Wish): boolean {
  const isEmptied = wish.do === 'change' && wish.to.text?.trim() === ''
  const isDone = wishFor(parts, id, isEmptied ? { do: 'remove' } : wish)
  parts.laying.show([id])
  parts.asking.wake()
  return isDone
}

/** What was typed is sent now; words that somebody took away without any in their place come back. */
function endTyping({ pending, held, laying }: Parts): void {
  for (const layer of pending.all())
    if (layer.state === 'waiting' && layer.wish.do === 'change' && layer.wish.to.text?.trim() === '') {
      layer.wish = { do: 'change', to: { ...layer.wish.to, text: undefined } }
      laying.show([layer.id])
    }
  held.releaseAll()
}

function restore({ pending, keys, own, laying, asking }: Parts, left: readonly Layer[]): void {
  for (const { id, run, wish } of left) {
    pending.addBelow(id, run, wish)
    if (!run) own.add(id)
    if (wish.do === 'add' && wish.key !== null) keys.set(id, wish.key)
  }
  laying.show(left.map(({ id }) => id))
  asking.wake()
}
