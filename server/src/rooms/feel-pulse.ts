import type { Connection } from './connection.ts'
import type { Room } from './room.ts'

/** Asks for a sign of life where it is time; hides who gives none, and ends the connection of who is gone. */
export function feelPulse(connection: Connection, room: Room | null, now: number): void {
  const pulse = connection.heartbeat.check(now)
  if (pulse === 'ping') connection.ping()
  if (pulse === 'dead') connection.terminate()
  if (pulse !== 'ping') room?.presence.setHidden(connection, pulse === 'suspect')
}
