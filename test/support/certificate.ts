import { type KeyObject, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/** A key and a certificate that it has signed for itself, as PEM: for servers that only a browser of a test believes. */
export function selfSigned(host: string): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const body = certificateBody(host, publicKey)
  const signature = sign('sha256', body, privateKey)
  const der = sequence(body, sequence(ECDSA_WITH_SHA256), tagged(0x03, Buffer.from([0]), signature))
  const cert = `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`
  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), cert }
}

/** RFC 5280, 4.1: version 3, for two days, with the one name that browsers look at. */
function certificateBody(host: string, key: KeyObject): Buffer {
  const name = sequence(tagged(0x31, sequence(COMMON_NAME, tagged(0x0c, Buffer.from(host)))))
  const names = tagged(0x04, sequence(tagged(0x82, Buffer.from(host))))
  return sequence(
    tagged(0xa0, tagged(0x02, Buffer.from([2]))),
    tagged(0x02, Buffer.from([1]), randomBytes(8)),
    sequence(ECDSA_WITH_SHA256),
    name,
    sequence(time(-1), time(1)),
    name,
    key.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(sequence(ALTERNATIVE_NAME, names))),
  )
}

/** Object identifiers with their tags: 1.2.840.10045.4.3.2, 2.5.4.3 and 2.5.29.17. */
const ECDSA_WITH_SHA256 = Buffer.from('06082a8648ce3d040302', 'hex')
const COMMON_NAME = Buffer.from('0603550403', 'hex')
const ALTERNATIVE_NAME = Buffer.from('0603551d11', 'hex')

const DAY_MS = 24 * 60 * 60 * 1_000

/** As YYMMDDHHMMSSZ. */
const time = (days: number): Buffer => {
  const at = new Date(Date.now() + days * DAY_MS).toISOString().replaceAll(/[-:T]|\.\d+/gu, '')
  return tagged(0x17, Buffer.from(at.slice(2)))
}

const sequence = (...parts: readonly Buffer[]): Buffer => tagged(0x30, ...parts)

function tagged(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  const sizes =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...sizes]), content])
}
