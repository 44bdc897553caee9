import type attention from './attention.en.json'
import type comments from './comments.en.json'
import type companion from './companion.en.json'
import type contributing from './contributing.en.json'
import type departments from './departments.en.json'
import type evidence from './evidence.en.json'
import type exports from './exports.en.json'
import type groups from './groups.en.json'
import type insights from './insights.en.json'
import type joining from './joining.en.json'
import type links from './links.en.json'
import type measures from './measures.en.json'
import type method from './method.en.json'
import type mishaps from './mishaps.en.json'
import type outline from './outline.en.json'
import type overview from './overview.en.json'
import type pages from './pages.en.json'
import type palette from './palette.en.json'
import type panels from './panels.en.json'
import type pictures from './pictures.en.json'
import type portfolio from './portfolio.en.json'
import type protocol from './protocol.en.json'
import type rounds from './rounds.en.json'
import type silos from './silos.en.json'
import type snapshots from './snapshots.en.json'
import type viewer from './viewer.en.json'
import type workshop from './workshop.en.json'

/** Texts that nobody needs to see a board and to move on it. They come with what shows them. */
export const laterParts = {
  attention: {
    de: async () => await import('./attention.de.json'),
    en: async () => await import('./attention.en.json'),
  },
  comments: {
    de: async () => await import('./comments.de.json'),
    en: async () => await import('./comments.en.json'),
  },
  companion: {
    de: async () => await import('./companion.de.json'),
    en: async () => await import('./companion.en.json'),
  },
  contributing: {
    de: async () => await import('./contributing.de.json'),
    en: async () => await import('./contributing.en.json'),
  },
  departments: {
    de: async () => await import('./departments.de.json'),
    en: async () => await import('./departments.en.json'),
  },
  evidence: {
    de: async () => await import('./evidence.de.json'),
    en: async () => await import('./evidence.en.json'),
  },
  exports: {
    de: async () => await import('./exports.de.json'),
    en: async () => await import('./exports.en.json'),
  },
  groups: {
    de: async () => await import('./groups.de.json'),
    en: async () => await import('./groups.en.json'),
  },
  insights: {
    de: async () => await import('./insights.de.json'),
    en: async () => await import('./insights.en.json'),
  },
  joining: {
    de: async () => await import('./joining.de.json'),
    en: async () => await import('./joining.en.json'),
  },
  links: {
    de: async () => await import('./links.de.json'),
    en: async () => await import('./links.en.json'),
  },
  measures: {
    de: async () => await import('./measures.de.json'),
    en: async () => await import('./measures.en.json'),
  },
  method: {
    de: async () => await import('./method.de.json'),
    en: async () => await import('./method.en.json'),
  },
  mishaps: {
    de: async () => await import('./mishaps.de.json'),
    en: async () => await import('./mishaps.en.json'),
  },
  outline: {
    de: async () => await import('./outline.de.json'),
    en: async () => await import('./outline.en.json'),
  },
  overview: {
    de: async () => await import('./overview.de.json'),
    en: async () => await import('./overview.en.json'),
  },
  pages: {
    de: async () => await import('./pages.de.json'),
    en: async () => await import('./pages.en.json'),
  },
  palette: {
    de: async () => await import('./palette.de.json'),
    en: async () => await import('./palette.en.json'),
  },
  panels: {
    de: async () => await import('./panels.de.json'),
    en: async () => await import('./panels.en.json'),
  },
  pictures: {
    de: async () => await import('./pictures.de.json'),
    en: async () => await import('./pictures.en.json'),
  },
  portfolio: {
    de: async () => await import('./portfolio.de.json'),
    en: async () => await import('./portfolio.en.json'),
  },
  protocol: {
    de: async () => await import('./protocol.de.json'),
    en: async () => await import('./protocol.en.json'),
  },
  rounds: {
    de: async () => await import('./rounds.de.json'),
    en: async () => await import('./rounds.en.json'),
  },
  silos: {
    de: async () => await import('./silos.de.json'),
    en: async () => await import('./silos.en.json'),
  },
  snapshots: {
    de: async () => await import('./snapshots.de.json'),
    en: async () => await import('./snapshots.en.json'),
  },
  workshop: {
    de: async () => await import('./workshop.de.json'),
    en: async () => await import('./workshop.en.json'),
  },
} as const
export type LaterPart = keyof typeof laterParts

/** Parts that add to a catalogue which is there from the start: what shows texts of both has them by one name. */
export const addsTo: { readonly [part in LaterPart]?: 'app' | 'document' | 'editor' } = {
  mishaps: 'document',
  pages: 'app',
  panels: 'editor',
}

export type LaterTexts = {
  readonly app: typeof pages
  readonly document: typeof mishaps
  readonly editor: typeof panels
  readonly attention: typeof attention
  readonly comments: typeof comments
  readonly companion: typeof companion
  readonly contributing: typeof contributing
  readonly departments: typeof departments
  readonly evidence: typeof evidence
  readonly exports: typeof exports
  readonly groups: typeof groups
  readonly insights: typeof insights
  readonly joining: typeof joining
  readonly links: typeof links
  readonly measures: typeof measures
  readonly method: typeof method
  readonly outline: typeof outline
  readonly overview: typeof overview
  readonly palette: typeof palette
  readonly pictures: typeof pictures
  readonly portfolio: typeof portfolio
  readonly protocol: typeof protocol
  readonly rounds: typeof rounds
  readonly silos: typeof silos
  readonly snapshots: typeof snapshots
  readonly viewer: typeof viewer
  readonly workshop: typeof workshop
}
