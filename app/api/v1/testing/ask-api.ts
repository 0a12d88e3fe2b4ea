import { apiRoutes } from '@/app/api/v1/api-routes'
import { handle } from '@/app/api/v1/handle'
import { signIn } from '@/lib/auth/sign-in'
import type { Role } from '@/lib/core/permissions'
import type { Person } from '@/lib/data/people/person'
import { addTestPerson, testPassword } from '@/lib/data/testing/test-people'
import { getConfig } from '@/lib/site/config'

export type Call = { headers?: Record<string, string>; params?: Record<string, string>; query?: string; body?: unknown }

/** Asks a route as Next would, through the table and its one door. */
export async function askApi(name: string, { headers = {}, params = {}, query = '', body }: Call = {}): Promise<Response> {
  const route = apiRoutes.find(({ method, path }) => `${method} ${path}` === name)
  if (route === undefined) throw new Error(`no route ${name}`)
  const path = route.path.replace(/\{(\w+)\}/g, (_, key: string) => params[key] ?? 'none')
  const request = new Request(`https://forged.example/api/v1${path}${query}`, {
    method: route.method,
    headers: { 'x-faultline-address': name, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return handle(route)(request, { params: Promise.resolve(params) })
}

/** A browser in which somebody of a role is signed in: the headers that it sends with every write. */
export async function addBrowser(role: Role, name: string): Promise<{ person: Person; headers: Record<string, string> }> {
  const person = await addTestPerson(role, name)
  const { cookies } = await signIn(new Headers({ 'x-faultline-address': name }), { email: person.email, password: testPassword })
  return { person, headers: { cookie: cookies.map((each) => each.split(';')[0]).join('; '), origin: getConfig().siteUrl } }
}
