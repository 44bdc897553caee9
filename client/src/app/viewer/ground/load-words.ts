import type { LaterPart } from '../../../locales/later-parts.ts'

let started: Promise<unknown> | null = null

/** Has the texts of the board's page at hand, and those of some later parts: what comes from there speaks by them. */
export async function loadWords(...parts: LaterPart[]): Promise<void> {
  const { loadPart, startI18n } = await import('../../../locales/i18n.ts')
  started ??= startI18n()
  await started
  await Promise.all(parts.map(loadPart))
}
