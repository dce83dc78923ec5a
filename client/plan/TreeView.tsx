/** The problem tree as an outline: each cause once, loops named. */
import { composeTree, type OutlineNode } from '../../shared/views/composeTree'
import { useWords } from '../words/defineWords'
import { planWords } from '../words/plan'
import { useComposed, useOpenCard } from './usePlan'

interface NodesProps {
  readonly nodes: readonly OutlineNode[]
  readonly onOpen: (cardId: string) => void
}

function Nodes({ nodes, onOpen }: NodesProps) {
  const words = useWords(planWords)
  if (nodes.length === 0) return null
  return (
    <ul className="tree">
      {nodes.map((node, index) => (
        <li key={`${node.cardId} ${index}`}>
          <button type="button" className="text-button" onClick={() => onOpen(node.cardId)}>
            {node.title}
          </button>
          {node.isSeenAbove && <em> ({words.seeAbove})</em>}
          {node.alsoLeadsTo.length > 0 && <em> ({words.alsoLeadsTo(node.alsoLeadsTo.join('; '))})</em>}
          <Nodes nodes={node.children} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  )
}

export function TreeView() {
  const words = useWords(planWords)
  const tree = useComposed(composeTree)
  const onOpen = useOpenCard()
  if (tree.core.length + tree.causes.length + tree.effects.length === 0) return <p className="plan-empty">{words.treeEmpty}</p>
  const parts = [
    { title: words.effects, nodes: tree.effects },
    { title: words.core, nodes: tree.core },
    { title: words.causes, nodes: tree.causes },
  ]
  return (
    <div className="plan-page tree-page">
      {parts.map(({ title, nodes }) => (
        <section key={title}>
          {(nodes.length > 0 || title === words.core) && <h3>{title}</h3>}
          {nodes.length === 0 && title === words.core && <p className="hint">{words.noCore}</p>}
          <Nodes nodes={nodes} onOpen={onOpen} />
        </section>
      ))}
      {tree.loops.length > 0 && (
        <section>
          <h3>{words.loops}</h3>
          <ul>
            {tree.loops.map((loop) => (
              <li key={loop.sentence}>{loop.sentence}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
