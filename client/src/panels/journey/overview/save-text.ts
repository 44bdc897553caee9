/** What a file system may not take in a name. */
const UNFIT = /[\\/:*?"<>|]+/g

/** Offers a text as a file. */
export function saveText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/markdown;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name.replaceAll(UNFIT, ' ').trim()
  link.click()
  URL.revokeObjectURL(address)
}
