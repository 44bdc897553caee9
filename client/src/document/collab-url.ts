/** Where boards are, for a page of the same server. */
export const collabUrl = ({ origin }: { origin: string }): string => `${origin.replace(/^http/, 'ws')}/collab`
