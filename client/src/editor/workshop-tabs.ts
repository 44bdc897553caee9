/** What the sheet of the workshop can show, in its order. */
export const workshopTabs = ['now', 'lead', 'people', 'agenda', 'results', 'protocol'] as const
export type WorkshopTab = (typeof workshopTabs)[number]
