import type { View } from '@wegpunkt/shared/http/link-routes'

/** Whether a link has comments to read; whoever may say something reads what became of it. */
export const mayReadComments = ({ shows, allows }: Pick<View, 'shows' | 'allows'>): boolean =>
  shows.comments || allows === 'comment'

/** What one may do with what a link shows, as the page says it. */
export const mayDo = ({ allows }: Pick<View, 'allows'>): 'viewOnly' | 'mayComment' =>
  allows === 'comment' ? 'mayComment' : 'viewOnly'
