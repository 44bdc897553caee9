/** From least to most trusted. A role may do whatever a lesser role may do. */
export const roles = ['viewer', 'contributor', 'editor', 'moderator', 'owner'] as const

export type Role = (typeof roles)[number]

/** The least role that may do each thing. This table is the whole policy. */
const leastRole = {
  'board.read': 'viewer',
  /** To add, and to change or remove what is one's own: by commands, which the server writes to the board. */
  'note.contribute': 'contributor',
  'board.edit': 'editor',
  'board.create': 'editor',
  'persona.edit': 'editor',
  'snapshot.read': 'viewer',
  'snapshot.take': 'editor',
  /** Changes the board for everybody. */
  'snapshot.restore': 'moderator',
  /** For good. Who added a persona may erase it as long as they may edit. */
  'persona.erase': 'moderator',
  /** To be responsible is taken on, by whoever may contribute (METHOD.md M37). */
  'measure.take': 'contributor',
  /** Threads on the board: to begin one, to answer, and to change or erase what one has said oneself. */
  'comment.say': 'contributor',
  /** To erase what others have said, to settle their threads, and to let in what waits. */
  'comment.moderate': 'moderator',
  /** Which department has not had its say is theirs to see at once; others ask for it (METHOD.md M23). */
  'voices.read': 'moderator',
  'workshop.run': 'moderator',
  /** A lock of moderators, on a board or on what is on it: they set and lift it, and work on in spite of it. */
  'lock.keep': 'moderator',
  /** What the departments of the workspace are called, and which there are (METHOD.md M20). */
  'department.change': 'moderator',
  'member.invite': 'moderator',
  /** Never somebody above oneself, and never to a role above one's own. */
  'member.change': 'moderator',
  /** Shows it to people outside, who have no account. */
  'link.share': 'moderator',
  'board.delete': 'owner',
  /** All boards and people at once, out and in; and to say of others what they have written. */
  'workspace.export': 'owner',
} as const satisfies Record<string, Role>

export type Action = keyof typeof leastRole

export const can = (role: Role, action: Action): boolean =>
  roles.indexOf(role) >= roles.indexOf(leastRole[action])

/** The more trusted of two roles: a board's creator owns it whatever their role in the workspace. */
export const higherRole = (a: Role, b: Role): Role => (roles.indexOf(a) >= roles.indexOf(b) ? a : b)
