import { boardOfPastClients } from '../boards/past-clients.ts'
import type { Contestant } from '../servers/contestant.ts'
import { editTogether } from './edit-together.ts'
import type { Measured } from './workload.ts'

const FEW = 10
const MANY = 20_000
/** As much as a server can take that keeps a document and needs milliseconds for an edit. */
const crowd = { people: 11, writers: 10, editsPerSecond: 10, measureMs: 8_000 }

/** What an edit costs on a board with a short past, and on one of the same size with a long one. */
export async function pastIds(contestant: Contestant): Promise<Measured> {
  const after = async (clients: number): Promise<Measured> => {
    const board = { id: 'board', updates: boardOfPastClients(clients, crowd.writers) }
    return await editTogether(contestant, { ...crowd, board })
  }
  const few = await after(FEW)
  const many = await after(MANY)
  const values = { few: few.values['cpuPerEdit'] ?? 0, many: many.values['cpuPerEdit'] ?? 0 }
  return { missing: few.missing + many.missing, values: { ...values, growth: values.many / values.few } }
}
