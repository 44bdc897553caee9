import type { LaterPart } from '../../../locales/later-parts.ts'
import { speaking } from '../speak.ts'

let started: Promise<void> | null = null

/**
 * Has the texts of the board's page at hand, and those of some later parts: what comes from there speaks by them, and
 * in the language that this page speaks, whatever becomes of that.
 */
export async function loadWords(...parts: LaterPart[]): Promise<void> {
  const { loadPart } = await import('../../../locales/i18n.ts')
  started ??= start()
  await started
  await Promise.all(parts.map(loadPart))
}

async function start(): Promise<void> {
  const { speak, startI18n } = await import('../../../locales/i18n.ts')
  const spoken = () => speaking.get()?.locale
  await startI18n(spoken())
  speaking.subscribe(() => {
    const locale = spoken()
    // Its files do not come while the line is gone, which the page says.
    if (locale) speak(locale).catch(() => {})
  })
}
