import * as Y from 'yjs'

/**
 * Yjs 13.6.33 throws on an update that anybody may receive. A struct that arrives may begin with what is
 * known already, which Yjs then cuts off; if that part was garbage-collected meanwhile, because the entry
 * around it was removed, the rest gets a neighbour that has no neighbours ("Cannot read properties of
 * undefined, reading 'origin'"), and the board can never be synchronised again. For a struct that
 * arrives whole Yjs has the right rule: beside what is collected, it is collected too. This applies the
 * same rule here. Importing the module is enough; its test says when Yjs no longer needs it.
 */
const prototype: { integrate: (this: Y.Item, transaction: Y.Transaction, offset: number) => void } =
  Y.Item.prototype
const { integrate } = prototype

prototype.integrate = function (transaction, offset) {
  if (offset > 0 && this.parent) {
    const { client, clock } = this.id
    const known: Y.Item | Y.GC = Y.getItem(transaction.doc.store, Y.createID(client, clock + offset - 1))
    if (known instanceof Y.GC) this.parent = null
  }
  integrate.call(this, transaction, offset)
}
