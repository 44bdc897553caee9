import type { Problem } from '@wegpunkt/shared/http/problem'
import type { Asset } from '@wegpunkt/shared/http/asset-routes'
import { pathOf } from '@wegpunkt/shared/http/route'
import { viewAssetPath } from '@wegpunkt/shared/links/link-paths'
import { NetworkFailure, call, failOnTheWay, problemIn } from './call.ts'

// With zod, which a board without pictures does not need.
const assetRoutes = () => import('@wegpunkt/shared/http/asset-routes')

export type UploadOptions = {
  /** Called with the part that has been sent, 0 … 1. */
  readonly progress?: (part: number) => void
  readonly signal: AbortSignal
}

/** Brings a picture to a board. Throws the server's Problem, a NetworkFailure, or what the signal was aborted with. */
export async function uploadAsset(board: string, file: Blob, options: UploadOptions): Promise<Asset> {
  const { Asset, addAsset } = await assetRoutes()
  return Asset.parse(await (await postFile(pathOf(addAsset, { id: board }), file, options)).json())
}

export async function uploadThumbnail(
  { board, asset }: { board: string; asset: string },
  file: Blob,
  options: UploadOptions,
): Promise<void> {
  const { addAssetThumbnail } = await assetRoutes()
  await postFile(pathOf(addAssetThumbnail, { id: board, asset }), file, options)
}

export async function copyAssetTo(board: string, from: { board: string; asset: string }): Promise<Asset> {
  const { copyAsset } = await assetRoutes()
  return call(copyAsset, { params: { id: board }, input: from })
}

/** Where a picture lies: on a board, or on what a link shows of one. */
export type AssetHome = { readonly board: string; readonly link?: string | undefined }

/** The bytes of a picture; of its thumbnail where it has one. Throws as `uploadAsset` does. */
export async function loadAsset(
  { board, link, asset }: AssetHome & { asset: string },
  kind: 'original' | 'thumbnail',
  signal: AbortSignal,
): Promise<Blob> {
  const path = link === undefined ? await pathOnBoard(board, asset) : viewAssetPath(link, asset)
  return loadBlob(kind === 'thumbnail' ? `${path}?size=thumbnail` : path, signal)
}

export async function loadBlob(path: string, signal: AbortSignal): Promise<Blob> {
  const fail = (error: unknown): never => failOnTheWay(error, signal)
  const response = await fetch(path, { signal }).catch(fail)
  if (!response.ok) throw await problemIn(response)
  return response.blob().catch(fail)
}

const pathOnBoard = async (board: string, asset: string): Promise<string> =>
  pathOf((await assetRoutes()).getAsset, { id: board, asset })

type Length = { readonly id: string; readonly bytes: number }

/** Of so many ids at once an address is short enough for whatever stands in between. */
const ASSETS_PER_QUESTION = 100

/** How long the originals of these pictures of a board are; those that are gone are left out. */
export async function loadLengths(
  board: string,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<readonly Length[]> {
  const { getAssetLengths } = await assetRoutes()
  const found: Length[] = []
  for (let at = 0; at < ids.length; at += ASSETS_PER_QUESTION) {
    const some = ids.slice(at, at + ASSETS_PER_QUESTION).join(',')
    found.push(...(await call(getAssetLengths, { params: { id: board }, query: { ids: some }, signal })))
  }
  return found
}

/** Sends a file by XMLHttpRequest: fetch does not say how much has been sent. */
export function postFile(path: string, file: Blob, { progress, signal }: UploadOptions): Promise<Response> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const request = new XMLHttpRequest()
    const abort = (): void => request.abort()
    const fail = (error: Problem | Error): void => {
      signal.removeEventListener('abort', abort)
      reject(error)
    }
    request.open('POST', path)
    request.setRequestHeader('content-type', file.type)
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      progress?.(total > 0 ? loaded / total : 0),
    )
    request.addEventListener('load', () => {
      signal.removeEventListener('abort', abort)
      const response = new Response(request.status === 204 ? null : request.responseText, {
        status: request.status,
      })
      if (response.ok) resolve(response)
      else void problemIn(response).then(reject)
    })
    request.addEventListener('error', () => fail(new NetworkFailure('The server cannot be reached')))
    request.addEventListener('abort', () => fail(new DOMException('The upload was called off', 'AbortError')))
    signal.addEventListener('abort', abort, { once: true })
    request.send(file)
  })
}
