import * as Y from 'yjs'

/**
 * Mends Yjs 13.6.33 where an update that anybody may receive breaks it. Importing the module is enough; its
 * tests say when Yjs no longer needs it. Every replica must decide alike, whatever it knows and has collected,
 * so each rule looks only at what never changes: who a struct's neighbours and parents are, and their order.
 */
const prototype: {
  integrate: (this: Y.Item, transaction: Y.Transaction, offset: number) => void
  gc: (this: Y.Item, store: Y.Doc['store'], parentGCd: boolean) => void
} = Y.Item.prototype
const { integrate, gc } = prototype

/** How many types may lie around another; boards have two, and Yjs recurses over them when one is removed. */
const MAX_TYPES_AROUND = 8

prototype.integrate = function (transaction, offset) {
  // Most of a board: the first value under a key of a map.
  if (offset === 0 && !this.left && !this.right && !(this.content instanceof Y.ContentType)) {
    return integrate.call(this, transaction, offset)
  }
  const left = offset > 0 ? knownPart(this, transaction.doc.store, offset) : this.left
  // Yjs makes what has no parent into a collected struct, for everybody and for good.
  if (this.parent && (isCollected(left) || !canBeBetween(this, left) || liesTooDeep(this))) this.parent = null
  integrate.call(this, transaction, offset)
}

// Several values forged as one struct under one key of a map: once Yjs has split it, a removal reaches only the
// last, and Yjs throws when it collects the others with the map around them.
prototype.gc = function (store, parentGCd) {
  if (!this.deleted) this.markDeleted()
  gc.call(this, store, parentGCd)
}

type Neighbour = Y.Item | Y.GC | null

/**
 * A struct that arrives may begin with what is known already, which Yjs then cuts off; if that part was
 * collected meanwhile, because the entry around it was removed, the rest gets a neighbour without neighbours
 * ("Cannot read properties of undefined, reading 'origin'"), and the board can never be synchronised again.
 * For a struct that arrives whole Yjs has the right rule: beside what is collected, it is collected too.
 */
function knownPart(item: Y.Item, store: Y.Doc['store'], offset: number): Neighbour {
  return Y.getItem(store, Y.createID(item.id.client, item.id.clock + offset - 1))
}

const isCollected = (left: Neighbour): boolean => left instanceof Y.GC

/**
 * Somebody may forge an item with neighbours in different lists, in the wrong order, or such that nobody can
 * ever have seen them side by side. Yjs then puts it into different places depending on what has arrived, or
 * even throws. The scanner cannot see it in the bytes.
 */
function canBeBetween(item: Y.Item, left: Neighbour): boolean {
  const right: Neighbour = item.right
  if (left instanceof Y.GC || right instanceof Y.GC) return true
  if (left && right) {
    if (left.parent !== right.parent || left.parentSub !== right.parentSub) return false
    // Where both lay in one struct in the wrong order, Yjs has split it and is left with its first half.
    if (left === item.left && !Y.compareIDs(left.lastId, item.origin)) return false
    if (!isFollowedBy(left.right, right.id)) return false
  }
  // What the right one was put beside lies no further to the right than the left one, and the other way round.
  if (right?.origin && !(left && isPrecededBy(left, right.origin))) return false
  return !left?.rightOrigin || (right !== null && isFollowedBy(right, left.rightOrigin))
}

/** Whether the item or one to its right holds the id. */
function isFollowedBy(item: Y.Item | null, id: Y.ID): boolean {
  let next = item
  while (next && !holds(next, id)) next = next.right
  return next !== null
}

function isPrecededBy(item: Y.Item, id: Y.ID): boolean {
  let previous: Y.Item | null = item
  while (previous && !holds(previous, id)) previous = previous.left
  return previous !== null
}

const holds = ({ id, length }: Y.Item, { client, clock }: Y.ID): boolean =>
  id.client === client && id.clock <= clock && clock < id.clock + length

/** Somebody may nest types without end, one update at a time. */
function liesTooDeep(item: Y.Item): boolean {
  if (!(item.content instanceof Y.ContentType)) return false
  let around: Y.Item['parent'] = item.parent
  for (let depth = 0; around instanceof Y.AbstractType && around._item; depth++) {
    if (depth >= MAX_TYPES_AROUND) return true
    around = around._item.parent
  }
  return false
}
