/** Hands a text to the browser as a file to keep; `type`: a media type without parameters. */
export const saveText = (text: string, name: string, type: string): void =>
  saveBlob(new Blob([text], { type: `${type};charset=utf-8` }), name)

/** The same with what is no text. */
export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Some browsers read it only a moment later; by then the download has begun.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
