/** Icons of the text tools: strokes on a 24 by 24 grid, drawn for this project. */
const paths = {
  bold: 'M7 5h6a3.5 3.5 0 0 1 0 7H7zM7 12h7a3.5 3.5 0 0 1 0 7H7z',
  italic: 'M10 5h7M7 19h7M14 5l-4 14',
  bullets: 'M9.5 6.5H20M9.5 12H20M9.5 17.5H20M5 6.5h.01M5 12h.01M5 17.5h.01',
  numbers: 'M10.5 6.5H20M10.5 12H20M10.5 17.5H20M4.5 5.5 6 4.8v4M4.3 15.2c1.6-1.3 3 .3 1.6 1.7L4.3 18.8h2.4',
  tasks: 'M4 5.5h4v4H4zM4 14.5h4v4H4zM11.5 7.5H20M11.5 16.5H20M5 7.3l.9.9 1.6-1.9',
  link: 'M9.5 14.5l5-5M11 7l2-2a4.2 4.2 0 0 1 6 6l-2 2M13 17l-2 2a4.2 4.2 0 0 1-6-6l2-2',
  table: 'M4 5.5h16v13H4zM4 10h16M4 14.3h16M9.5 5.5v13M14.7 5.5v13',
} as const

export type ToolIconName = keyof typeof paths

export function ToolIcon({ name }: { readonly name: ToolIconName }) {
  return (
    <svg
      className="icon"
      width={20}
      height={20}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'bold' ? 2.4 : 1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  )
}
