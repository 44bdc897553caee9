import { createShell } from './shell-cache.ts'

// Built into a file of its own, `sw.js`; the build writes in what it consists of (see vite.config.ts).
declare const __SHELL__: { readonly files: readonly string[]; readonly version: string }

/** What a service worker has in place of `window`; the DOM's types do not know it. */
type WorkerScope = {
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void
}
type Lasting = { waitUntil(work: Promise<unknown>): void }
type Fetching = { readonly request: Request; respondWith(response: Promise<Response>): void }

const scope = globalThis as unknown as WorkerScope

const shell = createShell({
  ...__SHELL__,
  origin: location.origin,
  open: (name) => caches.open(name),
  names: () => caches.keys(),
  remove: (name) => caches.delete(name),
  fetch: (request) => fetch(request),
})

// No `skipWaiting`: open tabs keep the build they began with, until the last of them is closed.
scope.addEventListener('install', (event) => event.waitUntil(shell.install()))
scope.addEventListener('activate', (event) => event.waitUntil(shell.activate()))
scope.addEventListener('fetch', (event) => {
  const response = shell.answer(event.request)
  if (response) event.respondWith(response)
})
