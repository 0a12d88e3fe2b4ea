const unfinished = new Set(['P', 'B', 'D', 'E', 'C'])

/**
 * Lets each client's query reach the embedded database in one piece. A query comes as several messages (parse, bind, describe,
 * execute, sync) that share one unnamed statement, and all clients share one session: those that wait for a transaction to end
 * would otherwise get each other's statements, silently.
 * @param {import('@electric-sql/pglite-socket').PGLiteSocketServer} server
 */
export function keepQueriesWhole(server) {
  // Private, but of an exact version.
  const queue = server.queryQueue
  const enqueue = queue.enqueue.bind(queue)
  const clear = queue.clearQueueForHandler.bind(queue)
  /** @type {Map<number, Uint8Array[]>} */
  const held = new Map()
  queue.enqueue = async (client, message, onData) => {
    const before = held.get(client) ?? []
    if (unfinished.has(String.fromCharCode(message[0] ?? 0))) {
      held.set(client, [...before, message])
      return 0
    }
    held.delete(client)
    return enqueue(client, before.length === 0 ? message : new Uint8Array(Buffer.concat([...before, message])), onData)
  }
  queue.clearQueueForHandler = (client) => {
    held.delete(client)
    clear(client)
  }
}
