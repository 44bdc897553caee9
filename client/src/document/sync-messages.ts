import { type Frame, decodeFrame } from '@wegpunkt/shared/wire/frames'
import { SUBPROTOCOL } from '@wegpunkt/shared/wire/protocol'
import type { WebsocketProvider } from 'y-websocket'
import type { Filling } from './filling.ts'
import { syncAnswer } from './sync-answer.ts'

type MessageHandler = WebsocketProvider['messageHandlers'][number]

/**
 * What y-websocket does with messages of its type `sync`, with our server: what it asks for goes in parts, and its
 * own answer is taken in together.
 */
export function syncMessages(
  provider: WebsocketProvider,
  {
    stock,
    filling,
    send,
  }: { stock: MessageHandler | undefined; filling: Filling; send: (frame: Frame) => void },
): MessageHandler {
  const take = (frame: Frame): boolean => {
    if (frame.kind === 'sync-request') {
      for (const part of syncAnswer(provider.doc, frame.stateVector)) send(part)
      return true
    }
    if (frame.kind === 'update' && !provider.synced) {
      filling.take(frame.update, false)
      return true
    }
    if (frame.kind !== 'sync-reply') return false
    try {
      filling.take(frame.update, true)
    } finally {
      provider.synced = true
    }
    return true
  }
  return (encoder, decoder, ...rest) => {
    const isOurs = provider.ws?.protocol === SUBPROTOCOL
    if (!isOurs || !take(decodeFrame(decoder.arr))) stock?.(encoder, decoder, ...rest)
  }
}
