const number = new Intl.NumberFormat('en-GB')

/** Words of maps, of the impact matrix and of the pages of places. */
export const places = {
  voices: {
    vendor: (vendor: string) => `named by ${vendor}`,
    others: () => 'named by others: people affected, press, third parties',
    both: (vendor: string) => `named by ${vendor} and by others`,
  },
  forms: { cloud: 'a cloud region', wide: 'a wide area, marked in its middle' },
  mapOf: 'Land map of the places named',
  mapSays: 'The list beside the map says the same.',
  allNamedBy: (n: number) => `All ${number.format(n)} named by`,
}

/** What every language must say of places. */
export type PlaceWords = typeof places
