import { useEffect, useRef } from 'react'
import type { StreamName } from '#shared/core/stream.ts'
import type { VecheEvent } from '#shared/registry.ts'
import { socket, type EventsPacket } from './socket.ts'

/** Calls for what a followed stream tells that changes none of its state here; and after a reconnection with nothing, for something may have been missed. */
export function useHeard(stream: StreamName, listener: (event: VecheEvent | undefined) => void): void {
  const latest = useRef(listener)
  useEffect(() => {
    latest.current = listener
  })
  useEffect(() => {
    const onEvents = (packet: EventsPacket) => {
      if (packet.stream !== stream) return
      for (const [, , event] of packet.events) if (event) latest.current(event)
    }
    const onConnect = () => latest.current(undefined)
    socket().on('events', onEvents).on('connect', onConnect)
    return () => void socket().off('events', onEvents).off('connect', onConnect)
  }, [stream])
}
