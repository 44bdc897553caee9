import type { Contact } from '../board/schema.ts'
import type { Locale } from '../http/account-routes.ts'

/** One kind of place where a customer meets the company. `icon` is a name of the client's icon set (Tabler). */
type ChannelFields = {
  readonly key: string
  readonly contact: Contact
  readonly de: string
  readonly en: string
  readonly icon: string
}

/** The library of channels (METHOD.md M2). What is not in it is written as free text. */
export const channels = [
  { key: 'sales-visit', contact: 'direct', de: 'Vertriebsbesuch', en: 'Sales visit', icon: 'briefcase' },
  { key: 'newsletter', contact: 'direct', de: 'Newsletter', en: 'Newsletter', icon: 'mail' },
  { key: 'ad', contact: 'direct', de: 'Anzeige', en: 'Ad', icon: 'speakerphone' },
  { key: 'website', contact: 'direct', de: 'Website', en: 'Website', icon: 'world' },
  { key: 'packaging', contact: 'direct', de: 'Verpackung', en: 'Packaging', icon: 'package' },
  { key: 'fair-stand', contact: 'direct', de: 'Messestand', en: 'Fair stand', icon: 'tent' },
  { key: 'hotline', contact: 'direct', de: 'Hotline', en: 'Hotline', icon: 'headset' },
  { key: 'invoice', contact: 'direct', de: 'Rechnung', en: 'Invoice', icon: 'file-invoice' },
  { key: 'complaint', contact: 'direct', de: 'Reklamation', en: 'Complaint', icon: 'message-report' },
  { key: 'review-portal', contact: 'indirect', de: 'Bewertungsportal', en: 'Review portal', icon: 'stars' },
  { key: 'forum', contact: 'indirect', de: 'Forum', en: 'Forum', icon: 'messages' },
  { key: 'test-report', contact: 'indirect', de: 'Testbericht', en: 'Test report', icon: 'clipboard-check' },
  { key: 'blog', contact: 'indirect', de: 'Blog', en: 'Blog', icon: 'writing' },
  { key: 'press', contact: 'indirect', de: 'Presse', en: 'Press', icon: 'news' },
  { key: 'word-of-mouth', contact: 'indirect', de: 'Mundpropaganda', en: 'Word of mouth', icon: 'ear' },
  { key: 'tweet', contact: 'indirect', de: 'Tweet', en: 'Tweet', icon: 'hash' },
  { key: 'recommendation', contact: 'indirect', de: 'Empfehlung', en: 'Recommendation', icon: 'thumb-up' },
] as const satisfies readonly ChannelFields[]

export type ChannelKey = (typeof channels)[number]['key']
export type Channel = ChannelFields & { readonly key: ChannelKey }

const byKey: ReadonlyMap<string, Channel> = new Map(channels.map((channel) => [channel.key, channel]))

/** The channel of the library under that key; null for free text. */
export const channelOf = (key: string): Channel | null => byKey.get(key) ?? null

/** How a channel is called. Free text passes through as it was written. */
export const channelLabel = (channel: string, locale: Locale): string =>
  channelOf(channel)?.[locale] ?? channel
