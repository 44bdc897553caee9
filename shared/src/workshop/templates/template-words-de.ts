import type { WorkshopFormat } from '../choices.ts'
import type { TemplateWords } from './template-words.ts'

export const wordsDe: Readonly<Record<WorkshopFormat, TemplateWords>> = {
  meeting: {
    name: 'Besprechung, 60 Minuten',
    phases: [
      ['Ankommen', 'Wessen Journey sehen wir uns heute an, und was soll am Ende feststehen?'],
      ['Sammeln, jede und jeder für sich', 'Was erlebt die Kundschaft hier wirklich?'],
      ['Ordnen', 'Was gehört zusammen, und an welchen Touchpoint?'],
      ['Bewerten', 'Wie sieht das aus Kundensicht aus: enttäuschend, okay oder begeisternd?'],
      ['Gewichten', 'Was bewegt für die Kundschaft am meisten?'],
      ['Maßnahmen', 'Wer nimmt sich welche Maßnahme vor, und bis wann?'],
      ['Abschluss', 'Was nehmen wir mit, und wann sehen wir wieder darauf?'],
    ],
  },
  groups: {
    name: 'Arbeitsgruppen',
    phases: [
      ['Einstieg', 'Welche Gruppe arbeitet an welchem Teil der Journey?'],
      ['Arbeit in Gruppen', 'Was geschieht in diesem Abschnitt, aus Kundensicht erzählt?'],
      ['Vorstellen', 'Was hat die Gruppe überrascht?'],
      ['Zusammenführen', 'Wo hängen die Abschnitte aneinander, und wo reißt es ab?'],
      ['Gewichten', 'Was gehen wir zuerst an?'],
      ['Maßnahmen', 'Wer nimmt sich welche Maßnahme vor, und bis wann?'],
      ['Abschluss', 'Was nehmen wir mit?'],
    ],
  },
  'large-group': {
    name: 'Großgruppe',
    phases: [
      ['Begrüßung', 'Worum geht es heute, und was geschieht mit dem, was gesagt wird?'],
      ['Sammeln', 'Was würde unsere Kundschaft uns gern sagen?'],
      ['Zeigen', 'Was fällt auf?'],
      ['Bewerten', 'Wie fühlt sich jeder Touchpoint für die Kundschaft an?'],
      ['Auseinandersetzen', 'Wo gehen die Meinungen am weitesten auseinander, und warum?'],
      ['Gewichten', 'Drei Stimmen: Was soll sich zuerst ändern?'],
      ['Ausblick', 'Wie geht es weiter, und wer meldet sich wann?'],
    ],
  },
  project: {
    name: 'Touchpoint-Projekt',
    phases: [
      ['Stand der Dinge', 'Welche Maßnahmen sind noch offen?'],
      ['Bestandsaufnahme', 'Welche Touchpoints gibt es, und was geschieht dort?'],
      ['Bewerten', 'Was erwartet die Kundschaft, und was erlebt sie?'],
      ['Ursachen', 'Woran liegt es, und welche Abteilungen hängen daran?'],
      ['Gewichten', 'Was ist den Aufwand wert?'],
      ['Maßnahmen', 'Wer übernimmt was, bis wann, und woran zeigt sich die Wirkung?'],
      ['Vereinbaren', 'Wann ist der nächste Termin, und was liegt bis dahin vor?'],
    ],
  },
  'idea-campaign': {
    name: 'Ideenkampagne',
    phases: [
      ['Ideen sammeln', 'Was würde den Umgang mit uns einfacher, schöner oder überraschend gut machen?'],
      ['Abstimmen', 'Welche Ideen sollen zuerst geprüft werden?'],
      ['Auswerten', 'Was wird eine Maßnahme, und wer nimmt sie sich vor?'],
    ],
  },
}
