/** Only in a build, and only where the browser has it: over plain http from another machine it has not. */
export function keepShell(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  // Without it everything works but opening a board while the server is away.
  navigator.serviceWorker.register('/sw.js').catch(() => {})
}
