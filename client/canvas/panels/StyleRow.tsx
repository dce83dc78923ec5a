import {
  DefaultColorStyle,
  DefaultColorThemePalette,
  DefaultSizeStyle,
  GeoShapeGeoStyle,
  useEditor,
  useValue,
  type StyleProp,
  type TLDefaultColorStyle,
  type TLDefaultSizeStyle,
  type TLGeoShapeGeoStyle,
} from 'tldraw'
import { canvasWords } from '../../words/canvas'
import { useWords } from '../../words/defineWords'

const colors = ['black', 'grey', 'blue', 'green', 'red', 'orange', 'violet'] as const satisfies readonly TLDefaultColorStyle[]
const sizes = [
  ['s', 'thin', 2],
  ['m', 'middle', 4],
  ['l', 'thick', 7],
] as const satisfies readonly (readonly [TLDefaultSizeStyle, 'thin' | 'middle' | 'thick', number])[]
const figures = ['rectangle', 'ellipse', 'triangle', 'diamond'] as const satisfies readonly TLGeoShapeGeoStyle[]
const figurePaths: Record<(typeof figures)[number], string> = {
  rectangle: 'M4 6h16v12H4z',
  ellipse: 'M12 6c5 0 8.500 2.500 8.500 6s-3.500 6-8.500 6-8.500-2.500-8.500-6 3.500-6 8.500-6z',
  triangle: 'M12 5 20 19H4z',
  diamond: 'M12 4 21 12 12 20 3 12z',
}
const drawingTools = ['draw', 'highlight', 'geo', 'arrow', 'line', 'text']

/** Colour, thickness and figure: seen only while one draws, or while a drawing is chosen. */
export function StyleRow() {
  const editor = useEditor()
  const words = useWords(canvasWords)
  const tool = useValue('tool', () => editor.getCurrentToolId(), [editor])
  const isDrawing = useValue('drawing', () => isAboutDrawing(drawingTools.includes(editor.getCurrentToolId()), editor.getSelectedShapes()), [editor])
  const styles = useValue('styles', () => editor.getSharedStyles(), [editor])
  const valueOf = <T,>(style: StyleProp<T>): T | undefined => {
    const shared = styles.get(style)
    return shared?.type === 'shared' ? shared.value : undefined
  }
  const put = <T,>(style: StyleProp<T>, value: T) => {
    editor.setStyleForNextShapes(style, value)
    editor.setStyleForSelectedShapes(style, value)
  }
  if (!isDrawing) return null
  const hasFigure = tool === 'geo' || valueOf(GeoShapeGeoStyle) !== undefined
  return (
    <div className="styles" role="group" aria-label={words.style}>
      {hasFigure &&
        figures.map((figure) => (
          <button
            key={figure}
            type="button"
            className="style"
            aria-pressed={valueOf(GeoShapeGeoStyle) === figure}
            aria-label={words.shape(words[figure])}
            title={words[figure]}
            onClick={() => put(GeoShapeGeoStyle, figure)}
          >
            <svg width={20} height={20} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth={1.8} strokeLinejoin="round" aria-hidden="true">
              <path d={figurePaths[figure]} />
            </svg>
          </button>
        ))}
      {colors.map((color) => (
        <button
          key={color}
          type="button"
          className="style"
          aria-pressed={valueOf(DefaultColorStyle) === color}
          aria-label={words.color(words[color])}
          title={words[color]}
          onClick={() => put(DefaultColorStyle, color)}
        >
          <span className="style-color" style={{ background: DefaultColorThemePalette.lightMode[color].solid }} />
        </button>
      ))}
      {sizes.map(([size, name, px]) => (
        <button
          key={size}
          type="button"
          className="style"
          aria-pressed={valueOf(DefaultSizeStyle) === size}
          aria-label={words.size(words[name])}
          title={words[name]}
          onClick={() => put(DefaultSizeStyle, size)}
        >
          <span className="style-size" style={{ height: px }} />
        </button>
      ))}
    </div>
  )
}

function isAboutDrawing(hasTool: boolean, selected: readonly { readonly type: string }[]): boolean {
  return hasTool || (selected.length > 0 && selected.every(({ type }) => drawingTools.includes(type)))
}
