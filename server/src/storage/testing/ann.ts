/** The row of somebody of the workspace `w`, for tests that need a person to be there. */
export const ann = {
  id: 'ann',
  workspace_id: 'w',
  name: 'Ann',
  email: 'ann@example.org',
  password_hash: '',
  role: 'owner',
  department: 'sales',
  locale: 'de',
  created_at: 1,
} as const
