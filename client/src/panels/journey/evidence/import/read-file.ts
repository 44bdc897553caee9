/** More than 20,000 rows of long answers; what is larger would hold up the page. */
export const MAX_IMPORT_FILE_BYTES = 12 * 1024 * 1024

export const unreadables = ['too-big', 'workbook', 'no-text'] as const
export type Unreadable = (typeof unreadables)[number]

export type FileText = {
  readonly text: string
  /** Not UTF-8: read as the older encoding that spreadsheets on Windows write. */
  readonly isOldEncoding: boolean
}

const begins = (bytes: Uint8Array, ...first: readonly number[]): boolean =>
  first.every((byte, i) => bytes[i] === byte)

/** The text of a file as spreadsheets save it, or why it is none. */
export async function readText(file: Blob): Promise<FileText | { readonly unreadable: Unreadable }> {
  if (file.size > MAX_IMPORT_FILE_BYTES) return { unreadable: 'too-big' }
  return decodeText(new Uint8Array(await file.arrayBuffer()))
}

export function decodeText(bytes: Uint8Array): FileText | { readonly unreadable: Unreadable } {
  // What Excel and its like write by themselves: a zip, or the form before that.
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04) || begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return { unreadable: 'workbook' }
  if (begins(bytes, 0xff, 0xfe)) return whole(new TextDecoder('utf-16le').decode(bytes), false)
  try {
    return whole(new TextDecoder('utf-8', { fatal: true }).decode(bytes), false)
  } catch {
    return whole(new TextDecoder('windows-1252').decode(bytes), true)
  }
}

const whole = (text: string, isOldEncoding: boolean): FileText | { readonly unreadable: Unreadable } =>
  text.includes('\u0000') ? { unreadable: 'no-text' } : { text, isOldEncoding }
