import { GUEST_DEVICE_DAYS } from '@wegpunkt/shared/limits'

/** By which a device is known again at the door of a workshop. It opens nothing by itself, and is sent only there. */
const DEVICE_COOKIE = 'wegpunkt_device'
const PATH = '/api/join'

const OURS = new RegExp(`(?:^|;)\\s*${DEVICE_COOKIE}=([\\w-]{22})\\s*(?:;|$)`, 'u')

/** The secret in a `Cookie` header; null when it has none. */
export const deviceIn = (header: string | undefined): string | null => OURS.exec(header ?? '')?.[1] ?? null

/** The `Set-Cookie` header that keeps a secret on the device. */
export const keepDevice = (secret: string, secure: boolean): string =>
  [
    `${DEVICE_COOKIE}=${secret}`,
    `Path=${PATH}`,
    `Max-Age=${GUEST_DEVICE_DAYS * 24 * 60 * 60}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
  ].join('; ')
