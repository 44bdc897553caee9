/** The content of a blob as an address that needs nothing else. */
export async function asDataUrl(blob: Blob): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const reader = new FileReader()
  reader.addEventListener('load', () => resolve(String(reader.result)))
  reader.addEventListener('error', () => reject(reader.error ?? new Error('a blob cannot be read')))
  reader.readAsDataURL(blob)
  return await promise
}
