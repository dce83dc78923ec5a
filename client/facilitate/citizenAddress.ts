/** A participant's link that opens the citizens' view: one plain question at a time. The key stays behind the `#`, where no server sees it. */
export function citizenAddress(link: string): string {
  const [address = '', key = ''] = link.split('#')
  return `${address}${address.includes('?') ? '&' : '?'}view=citizen#${key}`
}
