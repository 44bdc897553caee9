type MethodKey =
  | 'promise'
  | 'promiseSource'
  | 'stockSource'
  | 'adView'
  | 'productView'
  | 'productSays'
  | 'coreProcess'
  | 'spring'
  | 'price'
  | 'accountFound'
  | 'deliveryDealBreaker'
  | 'deliveryView'
  | 'deliverySays'
  | 'deliveryExpectation'
  | 'trackingExpectation'
  | 'benchmark'
  | 'benchmarkIndustry'
  | 'benchmarkWhat'
  | 'whereSays'
  | 'againDealBreaker'
  | 'visitStated'
  | 'visitFound'

/** What the sample journey says of the method, in the words of one language. */
export type MethodTexts = Readonly<Record<MethodKey, string>> & {
  /** As many as the plan has of each. */
  readonly handovers: readonly (readonly [owner: string, agreement: string])[]
  readonly events: readonly [string, string, string, string, string, string]
}

export const methodGerman: MethodTexts = {
  promise: 'In 48 Stunden geliefert und angeschlossen',
  promiseSource: 'Anzeige im Frühjahr',
  stockSource: 'Hinweis im Warenkorb',
  adView: 'Groß die 48 Stunden, klein „ab Lager“.',
  productView: 'Vierzehn Kürzel, keine Antwort auf die Frage, welche passt.',
  productSays: '„Ich will wissen, ob sie in die Nische passt. Mehr nicht.“',
  coreProcess: 'Von der Bestellung zur ersten Wäsche',
  spring: 'Frühjahr 2026',
  price: 'Der Preis',
  accountFound: 'Wer kein Konto anlegen wollte, ging zum nächsten Shop.',
  deliveryDealBreaker: 'Wer mit der Maschine am Bordstein steht, kauft nie wieder hier.',
  deliveryView: 'Ein Wagen hält, zwei Minuten später steht der Karton am Straßenrand.',
  deliverySays: '„Und wer trägt sie jetzt in den dritten Stock?“',
  deliveryExpectation: 'Steht in der Küche, ist angeschlossen, die alte ist weg.',
  trackingExpectation: 'Ein Fenster von zwei Stunden, und jemand ruft vorher an.',
  benchmark: 'Der Bücherversand aus der Region',
  benchmarkIndustry: 'Buchhandel',
  benchmarkWhat: 'Nennt die Stunde und hält sie.',
  whereSays: '„Ihr habt die Maschine, aber keiner weiß, wo.“',
  againDealBreaker: 'Nach dem dritten Anruf ohne Lösung ist Schluss.',
  visitStated: 'Gute Beratung',
  visitFound: 'Die Technikerin hat den Fehler beim ersten Besuch behoben.',
  handovers: [
    ['Lena Vogt', 'Die zehn häufigsten Fragen gehen jede Woche an die Redaktion der Produktseite.'],
    ['Jana Weiß', 'Gebuchte Anschlüsse gehen bis 18 Uhr an die Disposition.'],
    ['Felix Adler', 'Was gebucht ist, bleibt beim Anmelden im Warenkorb.'],
    ['Jana Weiß', 'Der Aufkleber wird vor dem Verladen geprüft.'],
    ['Murat Aydın', 'Offene Gutschriften stehen jeden Morgen auf der Liste der Hotline.'],
  ],
  events: [
    'Eine Stunde gesucht, dann woanders gekauft.',
    'Schritt drei fehlt, wenn das Bild klein ist.',
    'Drei Bilder, keine Frage offen.',
    'Hat erklärt statt nur repariert.',
    'Ersatzteil lag schon im Wagen.',
    'Termin erst in drei Wochen frei.',
  ],
}

export const methodEnglish: MethodTexts = {
  promise: 'Delivered and plumbed in within 48 hours',
  promiseSource: 'Spring campaign',
  stockSource: 'Note in the basket',
  adView: '48 hours in large letters, “ex stock” in small ones.',
  productView: 'Fourteen codes, and no answer to which one fits.',
  productSays: '“I just want to know if it fits under the worktop.”',
  coreProcess: 'From order to first wash',
  spring: 'Spring 2026',
  price: 'The price',
  accountFound: 'People who did not want an account went to the next shop.',
  deliveryDealBreaker: 'Nobody left at the kerb with a machine ever buys here again.',
  deliveryView: 'A van stops, and two minutes later the box is on the pavement.',
  deliverySays: '“And who carries it up three floors now?”',
  deliveryExpectation: 'In the kitchen, plumbed in, and the old one gone.',
  trackingExpectation: 'A two-hour window, and somebody calls first.',
  benchmark: 'The local book delivery',
  benchmarkIndustry: 'Book trade',
  benchmarkWhat: 'Names the hour and keeps it.',
  whereSays: '“You have my machine and nobody knows where it is.”',
  againDealBreaker: 'After a third call without an answer it is over.',
  visitStated: 'Good advice',
  visitFound: 'The engineer fixed it on the first visit.',
  handovers: [
    ['Lucy Bennett', 'The ten most frequent questions go to the editors of the product page every week.'],
    ['Owen Price', 'Fittings booked by 6 pm are with dispatch the same day.'],
    ['Nina Castle', 'What was booked stays in the basket while people sign in.'],
    ['Owen Price', 'The sticker is checked before loading.'],
    ['Amir Haddad', 'Open refunds are on the hotline’s list every morning.'],
  ],
  events: [
    'Searched for an hour, then bought elsewhere.',
    'Step three is lost in the small print.',
    'Three pictures, no questions left.',
    'Explained it, not just repaired it.',
    'Had the spare part in the van.',
    'First free slot in three weeks.',
  ],
}
