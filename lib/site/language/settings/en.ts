/** What administrators choose for the whole site. */
export const settings = {
  section: 'Settings',
  explained: 'The name of the site, the licence of its texts, its languages.',
  name: 'Name of the site',
  nameHint: 'It stands in the masthead and in the title of every page.',
  licenceName: 'Licence of the texts',
  licenceNameHint: 'For example CC BY 4.0. It stands at the foot of every page. Leave both empty where none was chosen.',
  licenceUrl: 'Address of the licence',
  languages: 'Languages offered',
  languagesHint:
    'A language that is not offered is linked nowhere and told to no search engine. Its addresses keep working for whoever has them.',
  english: 'English, always',
  german: 'German',
  submit: 'Save the settings',
  licence: 'Texts:',
}

export const settingsNotesEn = {
  settingsSaved: 'The settings are saved. Every page shows them within seconds.',
  settingsName: 'Give the site a name of one line, at most 60 characters.',
  settingsLicence: 'A licence needs its name and an address that begins with https://.',
}
