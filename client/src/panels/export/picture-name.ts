import { fileNamePart } from '@wegpunkt/shared/formats/file-name'

/** What a picture of a board is called: `Reise 2027-01-31.png`. */
export const pictureName = (title: string, today: string, ending: string): string =>
  `${fileNamePart(title) || 'Board'} ${today}.${ending}`
