import { fromBufferPromise } from 'yauzl'
import { ZipFile } from 'yazl'

/** Archives in memory, by the names of what is in them. For tests. */

export async function zipped(files: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const [name, content] of files) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  const chunks: Uint8Array[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as unknown as Uint8Array)
  return new Uint8Array(Buffer.concat(chunks))
}

export async function unpacked(file: Uint8Array): Promise<Map<string, Uint8Array>> {
  const zip = await fromBufferPromise(Buffer.from(file))
  const files = new Map<string, Uint8Array>()
  for await (const entry of zip.eachEntry()) {
    const chunks: Uint8Array[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Uint8Array)
    files.set(entry.fileName, new Uint8Array(Buffer.concat(chunks)))
  }
  return files
}
