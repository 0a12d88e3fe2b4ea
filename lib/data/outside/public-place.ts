import type { LookupFunction } from 'node:net'
import { OutsideFault } from '@/lib/data/outside/outside-fault'
import { isBareAddress, isPublicAddress } from '@/lib/data/outside/public-address'

/** Where a foreign server may be asked. `vouched`: the operator allows this very host and port to be private. */
export type Place = { url: URL; vouched: boolean }

/** An address that may be asked, or an OutsideFault. `start` is the address that was asked first when this is a redirect. */
export function requirePlace(text: string, start: URL | null, { allowPrivate }: { allowPrivate: boolean }): Place {
  const subject = start === null ? 'The address' : 'The address it redirects to'
  if (!URL.canParse(text)) throw new OutsideFault('refused', `${subject} is no URL.`)
  const url = new URL(text)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new OutsideFault('refused', `${subject} is neither http nor https.`)
  if (url.username !== '' || url.password !== '') throw new OutsideFault('refused', `${subject} holds a user name or a password.`)
  const vouched = allowPrivate && (start === null || start.host === url.host)
  if (!vouched && isBareAddress(url.hostname)) throw new OutsideFault('refused', `${subject} is a number (${url.hostname}), not a name.`)
  return { url, vouched }
}

/** Resolves a name and hands on only addresses that were checked: the connection is made to one of these and to no other. */
export function publicLookup(lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) return callback(error, '')
      const addresses = Array.isArray(found) ? found : []
      const inner = addresses.find(({ address }) => !isPublicAddress(address))
      if (inner !== undefined)
        return callback(new OutsideFault('refused', `${hostname} leads to ${inner.address}, which is not public.`), '')
      const [first] = addresses
      if (first === undefined) return callback(new OutsideFault('failed', 'The name of its server is not known.'), '')
      return options.all === true ? callback(null, addresses) : callback(null, first.address, first.family)
    })
  }
}
