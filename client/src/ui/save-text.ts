/** Hands a text to the browser as a file to keep; `type`: a media type without parameters. */
export function saveText(text: string, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Some browsers read it only a moment later; by then the download has begun.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
