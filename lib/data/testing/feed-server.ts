import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll } from 'vitest'

export type FeedServer = {
  /** What it answers from now on. */
  serve: RequestListener
  readonly asked: IncomingMessage[]
  url: (path: string) => string
}

/** A server on this machine, for the tests of a file, that answers as each of them says. */
export function withFeedServer(): FeedServer {
  const asked: IncomingMessage[] = []
  const held: FeedServer = { serve: (_, response) => response.end(), asked, url: (path) => `http://127.0.0.1:${port()}${path}` }
  const server = createServer((request, response) => {
    asked.push(request)
    held.serve(request, response)
  })
  const port = () => (server.address() as AddressInfo).port
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return held
}

/** A server that answers one text, and with its tag only what changed. */
export function serveText(text: string | Uint8Array, etag?: string): RequestListener {
  return (request, response) => {
    if (etag !== undefined && request.headers['if-none-match'] === etag) return void response.writeHead(304).end()
    response.writeHead(200, etag === undefined ? {} : { etag }).end(text)
  }
}

export type FeedIncident = { id: string; name?: string; texts: readonly string[] }

/** A page of Statuspage: its incidents one per day, each text one update five minutes after the one before. */
export function statuspageFeed(incidents: readonly FeedIncident[]): string {
  const page = { id: 'p', name: 'Example Storage', url: 'https://status.example.com', time_zone: 'Etc/UTC' }
  return JSON.stringify({ page, incidents: incidents.map(feIncident) })
}

function feIncident({ id, name = `Uploads fail (${id})`, texts }: FeedIncident): object {
  const number = Number(/\d+/.exec(id)?.[0] ?? 0)
  const start = Date.parse('2024-01-01T08:00:00.000Z') + number * 86_400_000
  const times = texts.map((_, index) => new Date(start + index * 300_000).toISOString())
  return {
    id,
    name,
    status: 'investigating',
    impact: 'minor',
    created_at: times[0],
    started_at: times[0],
    updated_at: times.at(-1),
    incident_updates: texts.map((body, index) => ({
      id: `${id}-${index}`,
      status: 'investigating',
      body,
      created_at: times[index],
      updated_at: times[index],
      display_at: times[index],
    })),
  }
}
