import { createValueStore, type ValueStore } from '../../document/value-store.ts'

/** A file under way or what became of it; it goes on while the dialog is closed. */
export type MakingState =
  | { readonly state: 'idle' }
  | { readonly state: 'making'; readonly share: number; readonly name: string }
  | { readonly state: 'saved'; readonly name: string }
  | { readonly state: 'stopped' }
  | { readonly state: 'failed'; readonly error: unknown }

export type Build = (
  progress: (share: number) => void,
  signal: AbortSignal,
) => Promise<{ readonly blob: Blob; readonly name: string }>

export interface MakingDesk {
  readonly state: ValueStore<MakingState>
  /** Makes a file and hands it over; one at a time. `name` is what is said meanwhile. */
  start(name: string, build: Build): Promise<void>
  readonly stop: () => void
  /** What became of the last one is not said any longer. */
  forget(): void
  /** What is being made is saved nowhere. */
  close(): void
}

/** `save`: hands a file to whoever asked for it. */
export function openMakingDesk(save: (blob: Blob, name: string) => void): MakingDesk {
  const state = createValueStore<MakingState>({ state: 'idle' })
  let current: AbortController | null = null
  return {
    state,
    async start(name, build) {
      if (current) return
      const mine = new AbortController()
      current = mine
      state.set({ state: 'making', share: 0, name })
      const progress = (share: number): void => {
        if (current === mine) state.set({ state: 'making', share: Math.min(1, Math.max(0, share)), name })
      }
      try {
        const made = await build(progress, mine.signal)
        mine.signal.throwIfAborted()
        save(made.blob, made.name)
        state.set({ state: 'saved', name: made.name })
      } catch (error) {
        state.set(mine.signal.aborted ? { state: 'stopped' } : { state: 'failed', error })
      } finally {
        current = null
      }
    },
    stop: () => current?.abort(),
    close: () => current?.abort(),
    forget() {
      if (!current) state.set({ state: 'idle' })
    },
  }
}
