import type { Peer } from '../../document/board-document.ts'

/** Another person's tab, of somebody called Bob of sales unless it says otherwise. */
export const peer = ({ name = 'Bob', ...over }: Partial<Peer> & { name?: string } = {}): Peer => ({
  clientId: 7,
  person: { id: name.toLowerCase(), name, department: 'sales', role: 'editor' },
  cursor: null,
  selection: [],
  gesture: null,
  caret: null,
  view: null,
  ...over,
})
