/** The outlines of the drawing tool's figures, in a box of this width and height. */

type Corner = readonly [x: number, y: number]

const closed = (corners: readonly Corner[]): string => `M${corners.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`

/** Corners on an ellipse, the first at the top; `inner`: every second one lies this far in. */
function around(w: number, h: number, count: number, turn = 0, inner = 1): string {
  const corners = Array.from({ length: count }, (_, index): Corner => {
    const angle = (index / count) * 2 * Math.PI - Math.PI / 2 + turn
    const reach = index % 2 === 1 ? inner : 1
    return [Math.cos(angle) * reach, Math.sin(angle) * reach]
  })
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const [wide, high] = [Math.max(...xs) - left, Math.max(...ys) - top]
  return closed(corners.map(([x, y]): Corner => [((x - left) / wide) * w, ((y - top) / high) * h]))
}

const rectangle = (w: number, h: number): string => `M0 0H${w}V${h}H0Z`
const ellipse = (w: number, h: number): string => `M0 ${h / 2}A${w / 2} ${h / 2} 0 0 1 ${w} ${h / 2}A${w / 2} ${h / 2} 0 0 1 0 ${h / 2}Z`

/** A lying or standing capsule. */
function oval(w: number, h: number): string {
  const r = Math.min(w, h) / 2
  return w >= h ? `M${r} 0H${w - r}A${r} ${r} 0 0 1 ${w - r} ${h}H${r}A${r} ${r} 0 0 1 ${r} 0Z` : `M0 ${r}A${r} ${r} 0 0 1 ${w} ${r}V${h - r}A${r} ${r} 0 0 1 0 ${h - r}Z`
}

/** Seven bows within the box. */
const cloud = (w: number, h: number): string =>
  `M${w * 0.25} ${h * 0.9}C${w * 0.02} ${h * 0.95} ${w * -0.02} ${h * 0.55} ${w * 0.14} ${h * 0.5}C${w * 0.02} ${h * 0.2} ${w * 0.24} ${h * 0.06} ${w * 0.38} ${h * 0.2}C${w * 0.45} ${h * -0.04} ${w * 0.72} ${h * -0.02} ${w * 0.74} ${h * 0.22}C${w * 0.96} ${h * 0.16} ${w * 1.04} ${h * 0.46} ${w * 0.88} ${h * 0.56}C${w * 1.02} ${h * 0.82} ${w * 0.8} ${h * 0.98} ${w * 0.66} ${h * 0.86}C${w * 0.58} ${h * 1.03} ${w * 0.34} ${h * 1.03} ${w * 0.25} ${h * 0.9}Z`

const heart = (w: number, h: number): string =>
  `M${w / 2} ${h}C${w * 0.1} ${h * 0.7} 0 ${h * 0.5} 0 ${h * 0.3}C0 ${h * 0.1} ${w * 0.12} 0 ${w * 0.27} 0C${w * 0.38} 0 ${w * 0.46} ${h * 0.07} ${w / 2} ${h * 0.18}C${w * 0.54} ${h * 0.07} ${w * 0.62} 0 ${w * 0.73} 0C${w * 0.88} 0 ${w} ${h * 0.1} ${w} ${h * 0.3}C${w} ${h * 0.5} ${w * 0.9} ${h * 0.7} ${w / 2} ${h}Z`

function arrowRight(w: number, h: number): Corner[] {
  const neck = w - Math.min(w, h) * 0.5
  return [[0, h * 0.25], [neck, h * 0.25], [neck, 0], [w, h / 2], [neck, h], [neck, h * 0.75], [0, h * 0.75]]
}
const mirrored = (corners: readonly Corner[], w: number): Corner[] => corners.map(([x, y]) => [w - x, y])
const turned = (corners: readonly Corner[]): Corner[] => corners.map(([x, y]) => [y, x])

const paths: Readonly<Record<string, (w: number, h: number) => string>> = {
  rectangle,
  ellipse,
  oval,
  cloud,
  heart,
  diamond: (w, h) => closed([[w / 2, 0], [w, h / 2], [w / 2, h], [0, h / 2]]),
  triangle: (w, h) => closed([[w / 2, 0], [w, h], [0, h]]),
  trapezoid: (w, h) => closed([[w * 0.2, 0], [w * 0.8, 0], [w, h], [0, h]]),
  rhombus: (w, h) => closed([[Math.min(w * 0.38, h * 0.38), 0], [w, 0], [w - Math.min(w * 0.38, h * 0.38), h], [0, h]]),
  'rhombus-2': (w, h) => closed([[0, 0], [w - Math.min(w * 0.38, h * 0.38), 0], [w, h], [Math.min(w * 0.38, h * 0.38), h]]),
  pentagon: (w, h) => around(w, h, 5),
  hexagon: (w, h) => around(w, h, 6),
  octagon: (w, h) => around(w, h, 8, Math.PI / 8),
  star: (w, h) => around(w, h, 10, 0, 0.5),
  'arrow-right': (w, h) => closed(arrowRight(w, h)),
  'arrow-left': (w, h) => closed(mirrored(arrowRight(w, h), w)),
  'arrow-down': (w, h) => closed(turned(arrowRight(h, w))),
  'arrow-up': (w, h) => closed(turned(mirrored(arrowRight(h, w), h))),
  'x-box': (w, h) => `${rectangle(w, h)}M0 0L${w} ${h}M${w} 0L0 ${h}`,
  'check-box': (w, h) => `${rectangle(w, h)}M${w * 0.25} ${h * 0.52}L${w * 0.45} ${h * 0.72}L${w * 0.8} ${h * 0.28}`,
}

/** An unknown figure is its box. */
export const geoPath = (name: string, w: number, h: number): string => (Object.hasOwn(paths, name) ? paths[name]! : rectangle)(w, h)
