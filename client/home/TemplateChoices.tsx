import { useId } from 'react'
import { limits } from '../../shared/protocol/limits'
import { homeWords } from '../words/home'
import { useWords } from '../words/defineWords'
import { templateChoices, type TemplateChoice } from './createBoard'

interface TemplateChoicesProps {
  readonly chosen: readonly TemplateChoice[]
  readonly tracks: number
  readonly onChange: (chosen: readonly TemplateChoice[], tracks: number) => void
}

const trackCounts = Array.from({ length: limits.maxTracks - limits.minTracks + 1 }, (_, index) => limits.minTracks + index)

/** The templates with one line each; the track map also asks how many tracks. */
export function TemplateChoices({ chosen, tracks, onChange }: TemplateChoicesProps) {
  const words = useWords(homeWords)
  const id = useId()
  const lines: Record<TemplateChoice, readonly [string, string]> = {
    'problem-analysis': [words.problemAnalysis, words.problemAnalysisFor],
    'track-map': [words.trackMap, words.trackMapFor],
    'activity-plan': [words.activityPlan, words.activityPlanFor],
  }
  return (
    <fieldset aria-describedby={`${id}hint`}>
      <legend>{words.templatesLabel}</legend>
      <span id={`${id}hint`} className="hint">
        {words.templatesHint}
      </span>
      <div className="templates">
        {templateChoices.map((template) => (
          <div key={template} className="template">
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(template)}
                aria-describedby={`${id}${template}`}
                onChange={(event) => onChange(templateChoices.filter((choice) => (choice === template ? event.target.checked : chosen.includes(choice))), tracks)}
              />
              <span className="template-name">{lines[template][0]}</span>
              <span id={`${id}${template}`} className="template-for">
                {lines[template][1]}
              </span>
            </label>
            {template === 'track-map' && chosen.includes(template) && (
              <label className="tracks">
                {words.tracksLabel}
                <select value={tracks} onChange={(event) => onChange(chosen, Number(event.target.value))}>
                  {trackCounts.map((count) => (
                    <option key={count}>{count}</option>
                  ))}
                </select>
              </label>
            )}
          </div>
        ))}
      </div>
    </fieldset>
  )
}
