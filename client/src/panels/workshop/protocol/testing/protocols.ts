import type { Protocol } from '@wegpunkt/shared/workshop/protocol/protocol'
import { createInstance } from 'i18next'
import german from '../../../../locales/protocol.de.json' with { type: 'json' }
import english from '../../../../locales/protocol.en.json' with { type: 'json' }
import type { Words } from '../blocks/words.ts'

const START = Date.UTC(2027, 4, 3, 12)
const MINUTE = 60_000

/** With something in each part. */
export function protocolWith(fields: Partial<Protocol> = {}): Protocol {
  const spread = { n: 5, median: -1, band: [-2, 0] as const }
  const run = (id: string, from: number, to: number) => ({
    id,
    times: [{ from: START + from * MINUTE, to: START + to * MINUTE }],
    secrecy: 'open' as const,
    isAnonymous: false,
  })
  const phase = { prompt: '', activity: 'notes' as const, minutes: 10 }
  return {
    version: 1,
    workshop: {
      id: 'w',
      title: 'Reise der Waschmaschine',
      format: 'meeting',
      status: 'ended',
      startedAt: START,
      endedAt: START + 60 * MINUTE,
    },
    board: { id: 'b', title: 'Onlinekauf' },
    madeAt: START + 90 * MINUTE,
    moderators: ['Mona'],
    agenda: [
      {
        ...phase,
        phase: 'a',
        name: 'Sammeln',
        wasOnMs: 22 * MINUTE,
        runs: [run('r1', 0, 12), run('r3', 30, 40)],
      },
      { ...phase, phase: 'b', name: 'Abstimmen', wasOnMs: 18 * MINUTE, runs: [run('r2', 12, 30)] },
      { ...phase, phase: 'c', name: 'Ausblick', wasOnMs: null, runs: [] },
    ],
    people: { all: 9, groups: [{ departments: ['sales', null], people: 9, names: ['Cora'] }] },
    notes: [
      {
        run: 'r1',
        phase: 'Sammeln',
        notes: [
          {
            id: 'n',
            kind: 'note',
            text: 'Überlänge\nim Straßenverkehr',
            department: 'sales',
            author: 'Cora',
            stage: 'Kauf',
          },
        ],
      },
      {
        run: 'r3',
        phase: 'Sammeln',
        notes: [
          {
            id: 'm',
            kind: 'touchpoint',
            text: 'Rückruf',
            department: null,
            author: null,
            stage: null,
          },
        ],
      },
    ],
    votes: [
      {
        run: 'r2',
        phase: 'Abstimmen',
        participants: 9,
        voices: 7,
        votes: 12,
        places: [
          {
            place: 1,
            votes: 6,
            elements: [
              { id: 'x', title: 'Kasse' },
              { id: 'y', title: null },
            ],
          },
        ],
      },
    ],
    ratings: [
      {
        run: 'r4',
        phase: 'Bewerten',
        participants: 9,
        voices: 5,
        touchpoints: [
          {
            touchpoint: { id: 'x', title: 'Kasse' },
            persona: 'Eva',
            experience: spread,
            expectation: null,
          },
        ],
      },
    ],
    curves: [
      {
        persona: 'Eva',
        stages: [
          { name: 'Kauf', before: -1, after: 1 },
          { name: 'Lieferung', before: null, after: null },
          { name: 'Nutzung', before: 0, after: 2 },
        ],
      },
    ],
    decisions: [{ at: START + 35 * MINUTE, text: 'Wir beginnen mit der Kasse', event: 'decided' }],
    measures: [
      {
        id: 'm1',
        title: 'Kasse umbauen',
        isTaken: true,
        isNew: true,
        owner: 'Eve',
        isAgreed: true,
        department: 'sales',
        due: '2027-07-01',
        status: 'chosen',
      },
    ],
    questions: [{ id: 'x', title: 'Kasse', asked: 'planned', open: ['customer-says'] }],
    parked: [{ id: 'p', phase: 'Sammeln', text: 'Preise' }],
    handOvers: [{ at: START, from: 'Mona', to: null, why: 'gone' }],
    ...fields,
  }
}

/** Written to break what it is put into. */
export const hostileTexts = [
  '# Überschrift\n\n- [klick](javascript:alert(1)) ![bild](http://böse.example/x.png)',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '| a | b |\n|---|---|\n| c | d |',
  '```\ncode\n``` ~~durch~~ **fett** _kursiv_ \\',
  '1. eins\n2. zwei\n\n---\n\n> Zitat',
  'Familie 👨‍👩‍👧‍👦 und 🇩🇪 und a\u0301 \u202Edrehwurm\u202C \u0000\u0007',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(4),
  '[a]: http://böse.example\n[a]',
  '{{name}} $t(gone) %PDF-1.4 endobj (()',
]

export async function wordsIn(locale: 'de' | 'en'): Promise<Words> {
  const speech = createInstance()
  await speech.init({
    lng: locale,
    ns: ['protocol'],
    defaultNS: 'protocol',
    resources: { de: { protocol: german }, en: { protocol: english } },
    interpolation: { escapeValue: false },
  })
  return {
    t: speech.getFixedT(locale, 'protocol'),
    locale,
    department: (key) => (key === 'sales' ? 'Vertrieb' : key),
    timeZone: 'UTC',
  }
}
