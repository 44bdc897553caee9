const MAX_AGE_MS = 10_000

type Early = { readonly answer: Promise<Response>; readonly askedAt: number }

const early = new Map<string, Early>()

export const acceptJson = { accept: 'application/json' } as const

/** Asks for what the page's program will need, before it is there. What goes wrong is told to whoever takes the answer. */
export function askEarly(path: string): Promise<Response> {
  const answer = fetch(path, { headers: acceptJson })
  answer.catch(() => {})
  early.set(path, { answer, askedAt: performance.now() })
  return answer
}

/** Whether the answer is on its way already. */
export const isAskedEarly = (path: string): boolean => early.has(path)

/** The answer that was asked for early, once: whoever asks again wants a new one. */
export function takeEarlyAnswer(path: string): Promise<Response> | null {
  const taken = early.get(path)
  early.delete(path)
  return taken && performance.now() - taken.askedAt < MAX_AGE_MS ? taken.answer : null
}
