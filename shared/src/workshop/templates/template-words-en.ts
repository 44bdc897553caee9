import type { WorkshopFormat } from '../choices.ts'
import type { TemplateWords } from './template-words.ts'

export const wordsEn: Readonly<Record<WorkshopFormat, TemplateWords>> = {
  meeting: {
    name: 'Meeting, 60 minutes',
    phases: [
      ['Check-in', 'Whose journey is this about today, and what should be settled at the end?'],
      ['Collect, each alone', 'What do customers really go through here?'],
      ['Group notes', 'What belongs together, and to which touchpoint?'],
      ['Rate', 'How does this look to a customer: disappointing, okay or delighting?'],
      ['Vote', 'What makes the largest difference to customers?'],
      ['Measures', 'Who takes on which measure, and by when?'],
      ['Close', 'What do we take away, and when do we look at it again?'],
    ],
  },
  groups: {
    name: 'Working groups',
    phases: [
      ['Open', 'Which group works on which part of the journey?'],
      ['Work in groups', 'What happens in this part, told as a customer would?'],
      ['Present', 'What surprised the group?'],
      ['Merge', 'Where do the parts hang together, and where does it break?'],
      ['Vote', 'What comes first?'],
      ['Measures', 'Who takes on which measure, and by when?'],
      ['Close', 'What do we take away?'],
    ],
  },
  'large-group': {
    name: 'Large-group event',
    phases: [
      ['Welcome', 'What is today about, and what becomes of what is said?'],
      ['Collect', 'What would our customers like to tell us?'],
      ['Show', 'What stands out?'],
      ['Rate', 'How does each touchpoint feel to customers?'],
      ['Discuss', 'Where do opinions differ most, and why?'],
      ['Vote', 'Three votes: what should change first?'],
      ['Look ahead', 'What happens next, and who will be heard from when?'],
    ],
  },
  project: {
    name: 'Touchpoint project',
    phases: [
      ['Where things stand', 'Which measures are still open?'],
      ['Take stock', 'Which touchpoints are there, and what happens at them?'],
      ['Rate', 'What do customers expect, and what do they get?'],
      ['Causes', 'Where does it come from, and which departments depend on it?'],
      ['Vote', 'What is worth the effort?'],
      ['Measures', 'Who takes on what, by when, and how will it show?'],
      ['Agree', 'When is the next date, and what will be there by then?'],
    ],
  },
  'idea-campaign': {
    name: 'Idea campaign',
    phases: [
      ['Collect ideas', 'What would make dealing with us simpler, nicer or surprisingly good?'],
      ['Vote', 'Which ideas should be looked into first?'],
      ['Evaluate', 'What becomes a measure, and who takes it on?'],
    ],
  },
}
