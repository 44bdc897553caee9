export const settingsTabs = [
  'profile',
  'logins',
  'members',
  'invitations',
  'departments',
  'personas',
  'data',
] as const
export type SettingsTab = (typeof settingsTabs)[number]

export const isSettingsTab = (value: unknown): value is SettingsTab =>
  settingsTabs.some((tab) => tab === value)
