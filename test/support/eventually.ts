const EVERY_MS = 10

/** Waits until something holds; throws the last reason why it does not. */
export async function eventually<T>(check: () => T | Promise<T>, withinMs = 15_000): Promise<T> {
  const deadline = Date.now() + withinMs
  for (;;) {
    try {
      const value = await check()
      if (value !== false && value !== undefined && value !== null) return value
      if (Date.now() >= deadline) throw new Error(`not within ${withinMs} ms: ${check.toString()}`)
    } catch (error) {
      if (Date.now() >= deadline) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
  }
}
