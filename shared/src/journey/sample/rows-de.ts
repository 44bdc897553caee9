import type { RowTexts } from './row-texts.ts'

export const rowsGerman: RowTexts = {
  people: {
    lead: 'Katrin Sommer',
    dispatch: 'Jana Weiß',
    hotline: 'Murat Aydın',
    shop: 'Lena Vogt',
    writer: 'Tobias Kern',
    builder: 'Felix Adler',
  },
  sponsor: 'Dr. Ute Lindner, Geschäftsführung',
  tasks: {
    lead: 'Moderiert, vertritt die Kundensicht',
    dispatch: 'Touren und Anschlüsse',
    hotline: 'Hotline und Technikbesuche',
    shop: 'Shop und Rechnungen',
  },
  evidence: {
    'delivery-survey': {
      source: 'Befragung nach der Lieferung, 48 Antworten',
      quote: 'Bezahlt hatte ich bis in die Küche, bekommen habe ich es bis zum Gehweg.',
    },
    'shop-survey': {
      source: 'Kurzbefragung im Onlineshop',
      quote: 'Das mit den 48 Stunden habe ich geglaubt. Das war mein Fehler.',
    },
    planner: {
      source: 'Sechs Gespräche mit Stammkunden, bei ihnen zu Hause',
      quote: 'Sie hat erst zugehört und dann geschraubt. So kenne ich das von früher.',
    },
    family: {
      source: 'Fünf Gespräche mit Familien',
      quote: 'Drei Bilder, und die erste Wäsche lief. Mehr Anleitung braucht kein Mensch.',
    },
    complaints: {
      source: 'Beschwerden der letzten drei Monate',
      quote: 'Dreimal angerufen, dreimal die Auftragsnummer buchstabiert.',
    },
    checkout: {
      source: 'Shop-Statistik, Bestellschritt „Konto anlegen“',
      quote: 'Von 1.840 Bestellungen, die so weit kamen, wurden 31 % hier abgebrochen.',
    },
    fair: {
      source: 'Beobachtung am Messestand',
      quote: 'Wer den Schleudergang gehört hatte, rief jemanden dazu.',
    },
    guess: { source: '', quote: 'Vermutlich wird eher gewarnt als empfohlen. Gefragt hat noch niemand.' },
  },
  measures: {
    slot: 'Liefertermin im Warenkorb wählen lassen',
    carry: 'Bis in die Küche liefern, ohne Aufpreis',
    guest: 'Bestellen ohne Kundenkonto',
    survey: 'Erst nach vier Wochen um Sterne bitten',
    number: 'Eine Auftragsnummer für Shop, Lager und Hotline',
    promise: '48 Stunden nur versprechen, wenn ein Anschluss frei ist',
    sticker: 'Roter Aufkleber außen: erst die Sicherung lösen',
    voucher: 'Gutschein über 50 € nach jeder Beschwerde',
  },
  reason: 'Ein Gutschein nimmt den Ärger nicht weg. Das Geld ist beim Anschluss besser angelegt.',
  enablement: [
    'Disposition kennt die neuen Zeitfenster',
    'Hotline darf Termine selbst verschieben',
    'Schulung der Speditionen',
  ],
  ideas: {
    photo: {
      title: 'Foto vom Ort, an dem die Maschine stehen soll',
      text: 'Wer bestellt, schickt ein Foto mit. Der Fahrer sieht vorher, ob es durch die Tür passt.',
    },
    patron: {
      title: 'Eine Person begleitet den Auftrag bis zur ersten Wäsche',
      text: 'Mit Namen und Durchwahl. Zehn Aufträge zum Ausprobieren genügen.',
    },
    spare: {
      title: 'Die fünf häufigsten Ersatzteile immer im Wagen',
      text: 'Zwei von drei zweiten Besuchen gibt es nur, weil ein Teil fehlte.',
    },
  },
  kpis: {
    orders: { name: 'Bestellungen aus der 48-Stunden-Aktion', unit: 'im Monat' },
    onTime: { name: 'Pünktlich geliefert und angeschlossen', unit: '%' },
    onTimeGoal: { name: 'Pünktlich geliefert und angeschlossen', unit: '%' },
    abandoned: { name: 'Abbrüche beim Anlegen des Kontos', unit: '%' },
    calls: { name: 'Anrufe „Wo bleibt meine Maschine?“', unit: 'im Monat' },
    firstVisit: { name: 'Beim ersten Besuch behoben', unit: '%' },
    errors: { name: 'Meldungen E18 je 1.000 Geräte', unit: '' },
    again: { name: 'Kauft innerhalb von zwei Jahren wieder', unit: '%' },
  },
  stories: [
    {
      title: 'Die Technikerin, die zuhörte',
      text: 'Nach drei Anrufen rechnete der Kunde mit nichts mehr. Dann kam die Technikerin, ließ sich alles erzählen, tauschte das Teil und blieb, bis der erste Waschgang lief. Seitdem empfiehlt er die Marke wieder.',
    },
    {
      title: 'Gewaschen wurde bei der Nachbarin',
      text: 'Elf Tage stand die Maschine unangeschlossen im Flur. Gewaschen wurde ein Stockwerk tiefer, und beide Haushalte erzählen es bis heute weiter.',
    },
  ],
  review: 'Nach dem ersten Quartal mit Terminwahl im Warenkorb',
  begun:
    'Begonnen wird mit der Familie in Eile: Ihre Journey ist überschaubar, und ein schneller Erfolg ist möglich.',
  answer: 'Richtig so. Am Telefon hat der Gutschein oft noch mehr verärgert.',
  snapshots: { asIs: 'Ist nach der Befragung', toBe: 'Zielbild: angeschlossen in 48 Stunden' },
}
