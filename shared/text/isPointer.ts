import { pointerTargets, type PointerTarget } from './schema'

/** Whether attributes from an editor are those of a pointer. */
export function isPointer(attributes: Readonly<Record<string, unknown>>): attributes is { readonly target: PointerTarget; readonly ref: string } {
  return (pointerTargets as readonly unknown[]).includes(attributes.target) && typeof attributes.ref === 'string'
}
