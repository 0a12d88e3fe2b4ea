import { AppError } from '@/lib/core/errors'
import { slugSchema } from '@/lib/core/incident/claim'
import { statuspageFiles } from '@/lib/publish/statuspage/statuspage-files'

/** What is asked of `/api/v2`: a file, perhaps of one vendor, and which page of a list. `isUsual` where no page is named. */
export type Question = { name: string; vendor: string | null; page: number; limit: number; isUsual: boolean }

/** As many as Statuspage lists, which has no more pages than the first. */
const usualLimit = 50
const mostLimit = 100
const mostPages = 10_000

/** Reads a request. Throws 'not-found' for a file there is none of, 'invalid' for a parameter that cannot be meant; unknown ones are let be. */
export function readQuestion(url: string): Question {
  const { pathname, searchParams } = new URL(url)
  const name = pathname.replace(/^\/api\/v2\//, '')
  const file = Object.hasOwn(statuspageFiles, name) ? statuspageFiles[name] : undefined
  if (file === undefined) {
    throw new AppError('not-found', `There is no such file. There are ${Object.keys(statuspageFiles).join(', ')}.`)
  }
  const given = (parameter: string): string | null => {
    const [value, ...more] = searchParams.getAll(parameter)
    if (more.length > 0) throw new AppError('invalid', `The query names ${parameter} more than once.`)
    return value ?? null
  }
  const vendor = given('vendor')
  if (vendor !== null && !slugSchema.safeParse(vendor).success) throw new AppError('invalid', '“vendor” is not the slug of a vendor.')
  const count = (parameter: string, most: number): number | null => {
    const text = given(parameter)
    if (text === null) return null
    if (file.lists === null) throw new AppError('invalid', `“${parameter}” is for incidents.json and scheduled-maintenances.json alone.`)
    if (!/^[1-9]\d{0,5}$/.test(text) || Number(text) > most) throw new AppError('invalid', `“${parameter}” is a number from 1 to ${most}.`)
    return Number(text)
  }
  const [page, limit] = [count('page', mostPages), count('limit', mostLimit)]
  return { name, vendor, page: page ?? 1, limit: limit ?? usualLimit, isUsual: page === null && limit === null }
}
