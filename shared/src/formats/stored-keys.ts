import { isGroup, memberPrefixes } from '../board/gathered.ts'

/** With what the stored keys of a group begin; null for a key that is stored as it is. */
export const gatheredKeys = (key: string): string | null => (isGroup(key) ? memberPrefixes[key] : null)
