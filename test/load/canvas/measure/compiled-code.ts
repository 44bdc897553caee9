import type { CDPSession } from 'playwright-core'

/** What of V8's format of heap snapshots is read here. */
export type HeapSnapshot = {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly unknown[] }
  }
  /** The fields of all nodes, one after the other. */
  readonly nodes: readonly number[]
}

/** How much of a heap is compiled code and what belongs to it, in megabytes. */
export function compiledMegabytes({ snapshot, nodes }: HeapSnapshot): number {
  const { node_fields: fields, node_types: types } = snapshot.meta
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')]
  const names = types[type]
  const code = Array.isArray(names) ? names.indexOf('code') : -1
  if (type < 0 || size < 0 || code < 0) throw new Error('this heap snapshot does not say what is code')
  let bytes = 0
  for (let at = 0; at < nodes.length; at += fields.length)
    if (nodes[at + type] === code) bytes += nodes[at + size] ?? 0
  return bytes / 1e6
}

/** As the page's heap is now, without garbage. */
export async function heapSnapshotOf(cdp: CDPSession): Promise<HeapSnapshot> {
  const chunks: string[] = []
  const hear = ({ chunk }: { chunk: string }): void => void chunks.push(chunk)
  cdp.on('HeapProfiler.addHeapSnapshotChunk', hear)
  try {
    await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  } finally {
    cdp.off('HeapProfiler.addHeapSnapshotChunk', hear)
  }
  return JSON.parse(chunks.join('')) as HeapSnapshot
}
