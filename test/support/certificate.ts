import { generate } from 'selfsigned'

const DAY_MS = 24 * 60 * 60 * 1_000

/** A key and a certificate that it has signed for itself, as PEM: for servers that only a browser of a test believes. */
export async function selfSigned(host: string): Promise<{ readonly key: string; readonly cert: string }> {
  const made = await generate([{ name: 'commonName', value: host }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - DAY_MS),
    notAfterDate: new Date(Date.now() + DAY_MS),
  })
  return { key: made.private, cert: made.cert }
}
