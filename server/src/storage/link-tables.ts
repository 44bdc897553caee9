/** A link on a board. What nobody looks for is in `body`, as JSON. */
export type LinkTable = {
  id: string
  board_id: string
  /** SHA-256, hex: the token itself is shown once and kept nowhere. */
  token_hash: string
  /** argon2id in PHC form; null: it asks for none. */
  password_hash: string | null
  /** 1 or 0. */
  is_paused: number
  expires_at: number | null
  opens: number
  last_opened_at: number | null
  created_at: number
  body: string
}

/** A device that has opened a link, by a hash of the secret in its cookie together with the link. */
export type LinkDeviceTable = {
  device_hash: string
  link_id: string
  /** When it was there last, to the minute. */
  opened_at: number
  expires_at: number
  /** One of some thousand parts of the net, so that one cannot crowd out the others; none of them is an address. */
  came_from: number
}
