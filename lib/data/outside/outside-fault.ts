/**
 * Why a server of somebody else brought nothing, in one sentence: `failed` when no whole response came, `refused` when where it leads or what it
 * says is not accepted. `waitSeconds` is how long the server asks to be left alone.
 */
export class OutsideFault extends Error {
  override readonly name = 'OutsideFault'
  constructor(
    readonly outcome: 'failed' | 'refused',
    message: string,
    readonly waitSeconds: number | null = null,
  ) {
    super(message)
  }
}

const reasons: Record<string, string> = {
  ENOTFOUND: 'The name of its server is not known.',
  EAI_AGAIN: 'The name of its server could not be looked up.',
  ECONNREFUSED: 'Its server refuses the connection.',
  ECONNRESET: 'The connection broke off.',
  UND_ERR_SOCKET: 'The connection broke off before the response was whole.',
  UND_ERR_CONNECT_TIMEOUT: 'Its server does not answer.',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'The response is shorter or longer than it says.',
  Z_BUF_ERROR: 'The response is packed wrongly or is cut off.',
  Z_DATA_ERROR: 'The response is packed wrongly or is cut off.',
  UND_ERR_HEADERS_OVERFLOW: 'The response has more headers than are read.',
}

/** Any failure of the network as an OutsideFault. */
export function toOutsideFault(error: unknown): OutsideFault {
  let next = error
  let last = String(error)
  for (let depth = 0; depth < 8 && next instanceof Error; depth += 1) {
    if (next instanceof OutsideFault) return next
    const { code } = next as NodeJS.ErrnoException
    const known = code === undefined ? undefined : reasons[code]
    if (known !== undefined) return new OutsideFault('failed', known)
    last = code ?? next.message
    next = next instanceof AggregateError ? next.errors[0] : next.cause
  }
  return new OutsideFault('failed', `The response could not be read (${last.slice(0, 200)}).`)
}
