import type {
  aims,
  contactPartners,
  contacts,
  effortBearers,
  eventClasses,
  laneKinds,
  paths,
  relevances,
  risks,
  settings,
  statuses,
  wishes,
} from '../../board/choices.ts'
import type { levers, measureStatuses, ownerships } from '../../journey/row-choices.ts'

type Named<Keys extends readonly (string | number)[]> = Readonly<Record<Keys[number], string>>

export type ChoiceWords = {
  readonly laneKind: Named<typeof laneKinds>
  readonly contact: Named<typeof contacts>
  readonly contactWith: Named<typeof contactPartners>
  readonly setting: Named<typeof settings>
  readonly status: Named<typeof statuses>
  readonly path: Named<typeof paths>
  readonly relevance: Named<typeof relevances>
  readonly wish: Named<typeof wishes>
  readonly aim: Named<typeof aims>
  readonly eventClass: Named<typeof eventClasses>
  readonly risk: Named<typeof risks>
  readonly effortBy: Named<typeof effortBearers>
  readonly measureStatus: Named<typeof measureStatuses>
  readonly ownership: Named<typeof ownerships>
  readonly lever: Named<typeof levers>
}

const choices: ChoiceWords = {
  laneKind: {
    doing: 'Handeln',
    thinking: 'Denken',
    feeling: 'Fühlen',
    curve: 'Gefühlskurve',
    department: 'Abteilung',
    backstage: 'Hintergrundprozess',
    ideas: 'Ideen',
    free: 'Spur ohne Namen',
  },
  contact: { direct: 'direkt', indirect: 'indirekt' },
  contactWith: {
    staff: 'Personal',
    product: 'Produkt',
    service: 'Service',
    platform: 'Plattform',
    brand: 'Marke',
  },
  setting: { online: 'online', offline: 'offline', both: 'beides' },
  status: { existing: 'vorhanden', missing: 'fehlt', planned: 'geplant', retire: 'soll weg' },
  path: { main: 'Hauptweg', alternative: 'Alternative', 'drop-off': 'Absprung' },
  relevance: {
    missing: 'gewünscht, fehlt',
    irrelevant: 'irrelevant',
    relevant: 'relevant',
    'highly-relevant': 'hoch relevant',
  },
  wish: {
    easy: 'einfach',
    convenient: 'bequemer Zugang',
    solution: 'die beste Lösung',
    fast: 'schnell',
    help: 'Hilfe, wenn nötig',
    feeling: 'ein gutes Gefühl',
    telling: 'weitererzählenswert',
  },
  aim: {
    desire: 'Begehren wecken',
    'repeat-purchase': 'Wiederkauf',
    premium: 'mehr zahlen',
    'word-of-mouth': 'weitererzählen',
  },
  eventClass: { disappointing: 'enttäuschend', okay: 'okay', delighting: 'begeisternd' },
  risk: { 0: 'keins', 1: 'gering', 2: 'mittel', 3: 'hoch' },
  effortBy: { customer: 'Kundschaft', us: 'wir', shared: 'beide' },
  measureStatus: {
    idea: 'noch offen',
    chosen: 'beschlossen',
    doing: 'in Arbeit',
    done: 'erledigt',
    dropped: 'verworfen',
  },
  ownership: {
    volunteered: 'aus eigenem Antrieb',
    proposed: 'angefragt',
    accepted: 'auf Anfrage zugesagt',
  },
  lever: { price: 'Preis', process: 'Prozess', product: 'Produkt', communication: 'Kommunikation' },
}

const columns = {
  id: 'Kennung',
  stage: 'Phase',
  lane: 'Spur',
  touchpoint: 'Touchpoint',
  touchpoints: 'Touchpoints',
  contact: 'Art',
  setting: 'Online oder offline',
  channel: 'Kanal',
  contactWith: 'Kontakt mit',
  department: 'Abteilung',
  supporting: 'Unterstützende Abteilungen',
  status: 'Stand',
  path: 'Weg',
  entry: 'Einstiegspunkt',
  entryShare: 'Einstieg in Prozent',
  exit: 'Ausstiegspunkt',
  dealBreaker: 'K.-o.-Punkt',
  coreProcess: 'Kernprozess',
  description: 'Beschreibung',
  customerView: 'Aus Kundensicht',
  customerSays: 'Was die Kundschaft dazu sagt',
  promise: 'Versprechen',
  wishesMet: 'Erfüllte Wünsche',
  wishesFailed: 'Nicht erfüllte Wünsche',
  aims: 'Was es bewirken soll',
  won: 'Gewonnene Aufträge',
  lost: 'Verlorene Aufträge',
  delighting: 'Ereignisse: begeisternd',
  okay: 'Ereignisse: okay',
  disappointing: 'Ereignisse: enttäuschend',
  evidence: 'Belege',
  openMeasures: 'Offene Maßnahmen',
  relevance: 'Relevanz',
  expectation: 'Erwartung',
  expectationText: 'Erwartung in Worten',
  experience: 'Erlebnis (Team)',
  customers: 'Erlebnis (Kunden)',
  plusX: 'Erwartung plus X',
  title: 'Titel',
  owner: 'Zuständig',
  ownership: 'Wie übernommen',
  supporters: 'Wer mithilft',
  due: 'Bis wann',
  effect: 'Wirkung (1–5)',
  effort: 'Aufwand (1–5)',
  lever: 'Hebel',
  revenueFrom: 'Bringt ein: von',
  revenueTo: 'Bringt ein: bis',
  reason: 'Warum verworfen',
  enablementDone: 'Vorbereitet',
  enablementOpen: 'Noch vorzubereiten',
  created: 'Angelegt am',
  changed: 'Geändert am',
  event: 'Ereignis',
  eventClass: 'Einordnung',
  effortBy: 'Wer die Mühe hat',
  risk: 'Einfallstor für neue Anbieter',
  source: 'Bekannt aus',
} as const

export const wordsDe = {
  choices,
  columns: columns as Readonly<Record<keyof typeof columns, string>>,
  yes: 'ja',
  nobody: 'noch niemand',
  someone: 'Name nicht angezeigt',
  untitled: 'Ohne Titel',
  beside: 'Ohne Phase',
  markdown: {
    accountable: 'Verantwortlich',
    sponsor: 'Rückhalt in der Leitung',
    personas: 'Personas',
    reviewBy: 'Wieder ansehen bis',
    asOf: 'Stand',
    direct: 'direkter Kontakt',
    indirect: 'indirekter Kontakt',
    assumed: 'vermutet',
    heard: 'laut Kunden',
    events: 'Ereignisse',
    measures: 'Maßnahmen',
    otherMeasures: 'Weitere Maßnahmen',
    until: 'bis',
    nothing: 'Noch keine Touchpoints.',
    dealBreaker: 'K.-o.-Punkt',
    moments: { lovepoint: 'Lovepoint', painpoint: 'Painpoint' },
  },
  files: {
    board: 'Board',
    touchpoints: 'Touchpoints',
    measures: 'Maßnahmen',
    events: 'Ereignisse',
    markdown: 'Übersicht',
  },
}
