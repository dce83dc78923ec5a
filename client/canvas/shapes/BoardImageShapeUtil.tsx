import { ImageShapeUtil, type TLImageShape } from 'tldraw'

/** The drawing tool's image, with its alternative text where a screen reader finds it. */
export class BoardImageShapeUtil extends ImageShapeUtil {
  override component(shape: TLImageShape) {
    const { altText } = shape.props
    return (
      <div className="image-frame" role={altText === '' ? 'presentation' : 'img'} aria-label={altText === '' ? undefined : altText}>
        {super.component(shape)}
      </div>
    )
  }
}
