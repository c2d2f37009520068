export { read as describe } from './keys.mjs'
