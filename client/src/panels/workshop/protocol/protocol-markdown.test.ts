import { marked } from 'marked'
import { expect, it } from 'vitest'
import { protocolBlocks } from './blocks/protocol-blocks.ts'
import { protocolMarkdown } from './protocol-markdown.ts'
import { hostileTexts, protocolWith, wordsIn } from './testing/protocols.ts'

it('[P507] a protocol is Markdown in the language of its reader, with planned and real times', async () => {
  const text = protocolMarkdown(protocolBlocks(protocolWith(), await wordsIn('de')))
  expect(text).toMatchInlineSnapshot(`
    "# Protokoll: Reise der Waschmaschine

    **Board:** Onlinekauf  
    **Format:** Besprechung  
    **Zeit:** 3\\. Mai 2027 um 12:00 bis 13:00  
    **Moderation:** Mona

    *Welche Notizen, Maßnahmen und Entscheidungen dazugehören, steht seit dem Ende fest; ihr Wortlaut ist der von heute.*

    ## Entscheidungen

    - Wir beginnen mit der Kasse  
      *12:35*

    ## Maßnahmen

    ### Übernommen

    | Maßnahme | Verantwortlich | Bis | Stand heute |
    | --- | --- | --- | --- |
    | Kasse umbauen | Eve, Vertrieb | 01\\.07.2027 | Beschlossen |

    ## Ablauf

    | Phase | Geplant | Tatsächlich | Uhrzeiten |
    | --- | --- | --- | --- |
    | Sammeln | 10 Min. | 22 Min. | 12:00–12:12, 12:30–12:40 |
    | Abstimmen | 10 Min. | 18 Min. | 12:12–12:30 |
    | Ausblick | 10 Min. | nicht begonnen |  |

    ## Teilnehmende

    9 Personen haben mitgemacht.

    - Vertrieb und ohne Angabe: 9 Personen  
      *genannt: Cora*

    *Abteilungen mit ein oder zwei Personen sind zusammengefasst. Namen stehen hier nur mit Einverständnis.*

    ## Abstimmungen

    ### Abstimmen

    7 von 9 haben abgestimmt, 12 Stimmen insgesamt.

    | Platz | Wofür | Stimmen |
    | --- | --- | ---: |
    | 1 (gleichauf) | Kasse | 6 |
    | 1 (gleichauf) | nicht mehr auf dem Board | 6 |

    ## Bewertungen

    *Median von −2 bis +2, in Klammern die mittlere Hälfte ab drei Stimmen.*

    ### Bewerten

    5 von 9 haben bewertet.

    | Touchpoint | Erlebnis | Erwartung |
    | --- | --- | --- |
    | Kasse – Eva | −1 (−2 … 0) 5 Stimmen | – |

    ## Kurve vorher und nachher

    *So sieht das Team die Journey auf dem Board, Mittel je Phase von −2 bis +2. Wo ein Workshop bewertet hat, zählt sein Ergebnis.*

    ### Für Eva

    | Phase der Journey | Vorher | Nachher | Veränderung |
    | --- | ---: | ---: | ---: |
    | Kauf | −1 | \\+1 | \\+2 |
    | Lieferung | – | – | – |
    | Nutzung | 0 | \\+2 | \\+2 |

    ## Notizen je Phase

    ### Sammeln, Runde 1

    - Überlänge  
      im Straßenverkehr  
      *Cora, Vertrieb, Kauf*

    ### Sammeln, Runde 2

    - Rückruf  
      *neuer Touchpoint*

    ## Offene Kundenfragen

    - Kasse  
      *Befragung geplant, Was die Kundschaft sagt, fehlt*

    ## Parkplatz

    - Preise  
      *Sammeln*

    ## Übergaben der Leitung

    - Mona war nicht mehr da, niemand hat übernommen  
      *3\\. Mai 2027 um 12:00*
    "
  `)
  const english = protocolMarkdown(protocolBlocks(protocolWith(), await wordsIn('en')))
  expect(english).toContain('| Sammeln | 10 min | 22 min | 12:00 PM–12:12 PM, 12:30 PM–12:40 PM |')
  expect(english).not.toMatch(/Ablauf|Maßnahmen|Teilnehmende/)
})

it('[P510] whatever people wrote stays a text in Markdown', async () => {
  const hostile = hostileTexts.map((text, i) => ({
    id: String(i),
    kind: 'note' as const,
    text,
    department: text,
    author: text,
    stage: text,
  }))
  const [first = ''] = hostileTexts
  const protocol = protocolWith({
    notes: [{ run: 'r1', phase: first, notes: hostile }],
    decisions: hostileTexts.map((text) => ({ at: 0, text, event: 'decided' as const })),
    measures: hostileTexts.map((text, i) => ({
      id: String(i),
      title: text,
      isTaken: false,
      isNew: true,
      owner: text,
      isAgreed: false,
      department: null,
      due: text,
      status: 'idea' as const,
    })),
    parked: hostileTexts.map((text, i) => ({ id: String(i), phase: text, text })),
  })
  const text = protocolMarkdown(protocolBlocks(protocol, await wordsIn('de')))
  const kinds = new Set<string>()
  const links: string[] = []
  void marked.walkTokens(marked.lexer(text), (token) => {
    if (token.type === 'link') links.push((token as { text: string }).text)
    else kinds.add(token.type)
  })
  const ours = new Set([
    'heading',
    'space',
    'paragraph',
    'strong',
    'em',
    'br',
    'text',
    'escape',
    'list',
    'list_item',
    'table',
  ])
  expect([...kinds.difference(ours)]).toEqual([])
  // An address that was written out may be followed, for it says where it leads.
  expect(links.filter((link) => !link.startsWith('http://'))).toEqual([])
  const lists = marked.lexer(text).filter(({ type }) => type === 'list')
  expect(lists.map((list) => (list as { items: unknown[] }).items.length)).toContain(hostileTexts.length)
  const measures = marked.lexer(text).find(({ type }) => type === 'table')
  expect((measures as { rows?: unknown[] } | undefined)?.rows).toHaveLength(hostileTexts.length)
})
