/** How a client of ours says where it was before its connection broke: `epoch.position`. */
const form = /^([\w-]{1,64})\.(\d{1,15})$/u

/** The position, if it belongs to this epoch. */
export function parseResume(since: string | null, epoch: string): number | null {
  const [, claimed, position] = form.exec(since ?? '') ?? []
  return claimed === epoch && position !== undefined ? Number(position) : null
}
