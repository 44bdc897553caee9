/** Whether an address leads to the device itself, so that no other one can open it. */
export function isOnlyHere(url: string): boolean {
  const { hostname } = new URL(url)
  return (
    hostname === 'localhost' || hostname.endsWith('.localhost') || /^127(\.\d+){3}$|^\[::1\]$/u.test(hostname)
  )
}
