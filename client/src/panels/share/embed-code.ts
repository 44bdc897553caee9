const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** What one pastes into a page that may show the link in a frame. */
export const embedCode = (url: string, title: string): string =>
  [
    `<iframe src="${escaped(url)}"`,
    `title="${escaped(title)}"`,
    'width="100%" height="640" style="border:0"',
    'loading="lazy" referrerpolicy="no-referrer" allowfullscreen></iframe>',
  ].join(' ')

/** The origin in what somebody pasted, which may be the address of a page; null where there is none. */
export function originIn(text: string): string | null {
  const typed = text.trim()
  const address = /^[a-z]+:\/\//iu.test(typed) ? typed : `https://${typed}`
  if (typed === '' || /\s/u.test(typed) || !URL.canParse(address)) return null
  const { protocol, origin, hostname } = new URL(address)
  return /^https?:$/u.test(protocol) && /^[a-z\d]([a-z\d.-]*[a-z\d])?$/u.test(hostname) ? origin : null
}
