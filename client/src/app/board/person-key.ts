import type { Me } from '@wegpunkt/shared/http/account-routes'

/** Names a person in what this device keeps, so that two people at one computer do not share it. */
export const personKeyOf = (me: Pick<Me, 'id' | 'workspace'>): string => `${me.workspace.id}-${me.id}`
