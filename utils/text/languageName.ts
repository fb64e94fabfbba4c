/** The name of a language (BCP 47) in the words of another, such as “Dutch”; the tag itself where there is none. */
export function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
