import { Histogram, Registry, collectDefaultMetrics } from 'prom-client'

export type HttpMetrics = {
  /** Where every part of the server registers its figures. */
  readonly registry: Registry
  readonly requests: Histogram<'method' | 'route' | 'status'>
}

/** By default a timer fires a hundred times a second, which costs an idle server more than anything else. */
const LOOP_PRECISION_MS = 500

/** A registry of its own for each server, so that tests may open several in one process. */
export function createMetrics(): HttpMetrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: LOOP_PRECISION_MS })
  const requests = new Histogram({
    name: 'wegpunkt_http_request_seconds',
    help: 'Time to answer an HTTP request',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  })
  return { registry, requests }
}
