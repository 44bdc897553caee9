/** What comes from elsewhere, by the clipboard or dropped. */
export type Incoming = { readonly html: string; readonly text: string; readonly files: readonly File[] }

/**
 * Whether files are what somebody means. Programs that copy cells or paragraphs put a picture of them beside the text;
 * file managers put a name beside the file.
 */
export const bringsFiles = ({ html, text, files }: Incoming): boolean =>
  files.length > 0 && (html.trim() === '' || text.trim() === '')

/** What a page gives when something is dragged or copied from it; a link without its words is its address. */
export function incomingOf(data: DataTransfer): Incoming {
  const text = data.getData('text/plain') || addressesIn(data.getData('text/uri-list'))
  return { html: data.getData('text/html'), text, files: [...(data.files ?? [])] }
}

// RFC 2483: a line an address, and lines that begin with # are remarks.
const addressesIn = (list: string): string =>
  list
    .split(/\r?\n/)
    .filter((line) => line && !line.startsWith('#'))
    .join('\n')
