/** Only in a build, and only where the browser has it: over plain http from another machine it has not. */
export function keepShell(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  // It would fetch all of the program: phones in a workshop need a small part of it, and share one network.
  if (location.pathname.startsWith('/companion/')) return
  // Without it everything works but opening a board while the server is away.
  navigator.serviceWorker.register('/sw.js').catch(() => {})
}
