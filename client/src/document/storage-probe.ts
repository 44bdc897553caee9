/** Whether anything can be kept on this device at all. Rejects if not, and where there is no IndexedDB. */
async function probe(): Promise<void> {
  const request = indexedDB.open('wegpunkt-probe')
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB cannot be opened')))
  })
  db.close()
}

let early: Promise<void> | null = null

/** Asks before the answer is needed: the first time takes a browser long. */
export function probeEarly(): void {
  early = probe()
  early.catch(() => {})
}

export async function probeStorage(): Promise<void> {
  const asked = early ?? probe()
  early = null
  await asked
}
