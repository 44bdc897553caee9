/** What happens to the tab; tests bring their own. */
export interface PageLifecycle {
  /** The network came back, or somebody looks at the tab again. */
  onWake(listener: () => void): () => void
  /** The device has lost its network: a connection breaks without telling. */
  onOffline(listener: () => void): () => void
  /** Somebody turned to another tab. */
  onHide(listener: () => void): () => void
}

export const pageLifecycle: PageLifecycle = {
  onWake(listener) {
    const seen = (): void => {
      if (document.visibilityState === 'visible') listener()
    }
    window.addEventListener('online', listener)
    document.addEventListener('visibilitychange', seen)
    return () => {
      window.removeEventListener('online', listener)
      document.removeEventListener('visibilitychange', seen)
    }
  },
  onOffline(listener) {
    window.addEventListener('offline', listener)
    return () => window.removeEventListener('offline', listener)
  },
  onHide(listener) {
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') listener()
    }
    document.addEventListener('visibilitychange', hidden)
    return () => document.removeEventListener('visibilitychange', hidden)
  },
}
