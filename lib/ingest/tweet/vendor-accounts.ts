/** Accounts by which vendors speak of their outages, lower case. Another one is taken for a person's. */
const accounts: Readonly<Record<string, string>> = {
  msft365status: 'microsoft',
  office365: 'microsoft',
  microsoft365: 'microsoft',
  msftteams: 'microsoft',
  azuresupport: 'microsoft',
  azure: 'microsoft',
  xboxsupport: 'microsoft',
  githubstatus: 'github',
  googlecloud: 'google-cloud',
  googleworkspace: 'google-workspace',
  awscloud: 'aws',
  awssupport: 'aws',
  cloudflare: 'cloudflare',
  digitalocean: 'digitalocean',
  dostatus: 'digitalocean',
  slackstatus: 'slack',
  zoomstatus: 'zoom',
  atlassianstatus: 'atlassian',
}

/** Whose account it is: the vendor's slug, and whether that is known or only guessed from a name that ends in “status”. */
export function vendorOfAccount(handle: string): { vendor: string | null; isOfficial: boolean } {
  const folded = handle.toLowerCase()
  const vendor = Object.hasOwn(accounts, folded) ? (accounts[folded] ?? null) : null
  return { vendor, isOfficial: vendor !== null || /status$/.test(folded) }
}
