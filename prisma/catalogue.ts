import type { Service, Vendor } from '@/lib/data/catalogue'

export { places } from '@/prisma/catalogue-places'

export const vendors: Vendor[] = [
  { slug: 'microsoft', name: 'Microsoft', homepage: 'https://www.microsoft.com', statusPage: 'https://status.cloud.microsoft' },
]

/** `names` begin with the display name and hold every wording that means the service, German ones among them. */
export const services: Service[] = [
  {
    slug: 'microsoft-365',
    vendor: 'microsoft',
    name: 'Microsoft 365',
    names: [
      'Microsoft 365',
      'Microsoft 365 suite',
      'Microsoft 365 Suite',
      'Microsoft 365-Suite',
      'Office 365',
      'Office 365 Portal',
      'M365',
      'O365',
    ],
    parents: [],
    features: ['Sign-in', 'Licensing', 'Office apps', 'Portal'],
    codePrefixes: ['MO'],
  },
  {
    slug: 'exchange-online',
    vendor: 'microsoft',
    name: 'Exchange Online',
    names: ['Exchange Online', 'Microsoft Exchange Online', 'Office 365 Exchange Online', 'Exchange Online-Dienst', 'Exchange', 'EXO'],
    parents: ['microsoft-365'],
    features: ['E-mail and calendar access', 'Mail delivery', 'Free/busy', 'Management and provisioning', 'Sign-in', 'Voice mail'],
    codePrefixes: ['EX'],
  },
  {
    slug: 'outlook-com',
    vendor: 'microsoft',
    name: 'Outlook.com',
    names: ['Outlook.com'],
    parents: [],
    features: ['E-mail and calendar access', 'Search', 'Sign-in'],
    codePrefixes: [],
  },
  {
    slug: 'teams',
    vendor: 'microsoft',
    name: 'Microsoft Teams',
    names: ['Microsoft Teams', 'Teams', 'MS Teams'],
    parents: ['microsoft-365'],
    features: ['Calls', 'Chat and messaging', 'Files', 'Meetings', 'Presence', 'Sign-in'],
    codePrefixes: ['TM'],
  },
  {
    slug: 'sharepoint-online',
    vendor: 'microsoft',
    name: 'SharePoint Online',
    names: ['SharePoint Online', 'Microsoft SharePoint Online', 'SharePoint', 'SPO'],
    parents: ['microsoft-365'],
    features: ['Sites', 'Search', 'Lists and libraries', 'Sign-in'],
    codePrefixes: ['SP'],
  },
  {
    slug: 'onedrive',
    vendor: 'microsoft',
    name: 'OneDrive for Business',
    names: ['OneDrive for Business', 'Microsoft OneDrive', 'OneDrive'],
    parents: ['microsoft-365'],
    features: ['Files', 'Sync', 'Sign-in'],
    codePrefixes: ['OD'],
  },
  {
    slug: 'microsoft-365-admin-center',
    vendor: 'microsoft',
    name: 'Microsoft 365 admin center',
    names: [
      'Microsoft 365 admin center',
      'Microsoft 365 Admin Center',
      'Microsoft 365-Verwaltungskonsole',
      'Office 365 admin center',
      'admin centre',
    ],
    parents: ['microsoft-365'],
    features: ['Service health', 'Message center', 'User management'],
    codePrefixes: [],
  },
  {
    slug: 'dynamics-365',
    vendor: 'microsoft',
    name: 'Dynamics 365',
    names: ['Dynamics 365', 'Microsoft Dynamics 365', 'Dynamics 365 Apps', 'Dynamics CRM'],
    parents: [],
    features: ['Sign-in', 'Organisation access'],
    codePrefixes: ['CR'],
  },
]
