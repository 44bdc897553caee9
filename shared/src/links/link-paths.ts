/** Where a viewer's page opens its socket. Frames of y-websocket; a viewer may send nothing but sync requests. */
export const viewSocketPath = (link: string): string => `/api/view/${link}/socket`

/** The page that opens a link by its token, and what its address is replaced with once it is open. */
export const linkPagePath = (token: string): string => `/l/${token}`
export const viewPagePath = (link: string): string => `/v/${link}`

/** The device's cookie is sent to these alone. */
export const viewCookiePaths = (link: string): readonly string[] => [`/api/view/${link}`, viewPagePath(link)]

/** A picture that a link shows (`getViewAsset`), without what describes its route. */
export const viewAssetPath = (link: string, asset: string): string =>
  `/api/view/${encodeURIComponent(link)}/assets/${encodeURIComponent(asset)}`
