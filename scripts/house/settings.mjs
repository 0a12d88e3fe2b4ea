import { createServer } from 'node:net'
import { Refusal } from './machine.mjs'

/** The configuration of this start; a wrong one is refused with one line per fault. Needs the installed dependencies. */
export async function requireConfig() {
  const { tsImport } = await import('tsx/esm/api')
  const { parseConfig } = await tsImport('../../lib/site/config.ts', import.meta.url)
  const parsed = parseConfig(process.env)
  if (!parsed.ok) throw new Refusal(['The configuration is not usable, so nothing was started:', ...parsed.error].join('\n  '))
  return parsed.value
}

/** Refuses a port that is taken or may not be opened, before any long work. */
export function requirePort({ host, port }) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error) => reject(new Refusal(portFault(error, host, port))))
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve()))
  })
}

/** A port that is free now. */
export function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port: 0 }, () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

function portFault(error, host, port) {
  if (error.code === 'EADDRINUSE')
    return `PORT ${port} on ${host} is taken by another program. Stop that one, or set PORT to a free number.`
  if (error.code === 'EACCES') return `PORT ${port} may not be opened by this user. Set PORT to a number above 1023.`
  return `HOST ${host} cannot be listened on (${error.code ?? error.message}). Set HOST to an address of this machine.`
}
