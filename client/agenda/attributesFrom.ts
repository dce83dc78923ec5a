import type { Attributes } from '@tiptap/core'
import type { AttributeRule } from '../../shared/text/schema'

/** The shared schema's attributes as the editor declares them. In HTML (the clipboard) they are `data-<name>`; what the rules forbid is dropped. */
export function attributesFrom(rules: Readonly<Record<string, AttributeRule>> = {}): Attributes {
  return Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => [
      name,
      {
        default: rule.default,
        parseHTML: (element: HTMLElement) => {
          const given = element.getAttribute(`data-${name}`)
          return given !== null && rule.isAllowed(given) ? given : rule.default
        },
        renderHTML: (attributes: Record<string, unknown>) => (attributes[name] === null ? {} : { [`data-${name}`]: String(attributes[name]) }),
      },
    ]),
  )
}
