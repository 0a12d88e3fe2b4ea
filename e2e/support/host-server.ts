import { createServer } from 'node:http'
import { type AddressInfo, createServer as createSocketServer, type Socket, type Server as SocketServer } from 'node:net'

export type HostPage = { body: string; headers?: Record<string, string>; type?: string }
/** A site of somebody else, on an origin of its own. */
export type Host = { origin: string; serves: (path: string, page: HostPage | string) => string; stop: () => Promise<void> }

/** Starts a site of somebody else on a free port of this machine; `serves` answers with the address of what it was given. */
export async function startHost(): Promise<Host> {
  const pages = new Map<string, HostPage>()
  const server = createServer((request, response) => {
    const page = pages.get(request.url ?? '')
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': `${page?.type ?? 'text/html'}; charset=utf-8`, ...page?.headers })
    response.end(page?.body ?? '')
  })
  const port = await listen(server)
  const origin = `http://127.0.0.1:${port}`
  return {
    origin,
    serves: (path, page) => {
      pages.set(path, typeof page === 'string' ? { body: page } : page)
      return origin + path
    },
    stop: () => stop(server),
  }
}

/** An origin that takes every connection and never says a word, and one at whose port nobody listens. */
export async function startDeadOrigins(): Promise<{ silent: string; closed: string; stop: () => Promise<void> }> {
  const sockets = new Set<Socket>()
  const silent = createSocketServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
  })
  const closed = createSocketServer()
  const [silentPort, closedPort] = [await listen(silent), await listen(closed)]
  await stop(closed)
  return {
    silent: `http://127.0.0.1:${silentPort}`,
    closed: `http://127.0.0.1:${closedPort}`,
    stop: () => {
      for (const socket of sockets) socket.destroy()
      return stop(silent)
    },
  }
}

function listen(server: SocketServer): Promise<number> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)))
}

function stop(server: SocketServer & { closeAllConnections?: () => void }): Promise<void> {
  server.closeAllConnections?.()
  return new Promise((resolve) => server.close(() => resolve()))
}
