/** The door: the key leaves the address before anything else runs, then the first page is shown. */
import './ui/theme.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { takeCodeFromAddress, takeKeyFromAddress } from './shell/address'
import { App } from './shell/App'
import { keepAppOnDevice } from './shell/keepAppOnDevice'
import { readLanguage } from './words/language'

const keyFromLink = takeKeyFromAddress()
const codeFromLink = takeCodeFromAddress()
readLanguage()
const root = document.getElementById('app')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App keyFromLink={keyFromLink} codeFromLink={codeFromLink} />
    </StrictMode>,
  )
}
keepAppOnDevice()
