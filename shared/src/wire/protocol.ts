/** Raised whenever the bytes of a frame change; frames.test.ts holds both together. */
export const wireVersion = 4

const FAMILY = 'wegpunkt.'
/** The WebSocket subprotocol by which a client says that it understands the frames above type 3. */
export const SUBPROTOCOL = `${FAMILY}${wireVersion}`

/** Whether a client of ours offers it, of this version or another. */
export const isOurProtocol = (offered: string): boolean => offered.startsWith(FAMILY)
