import { notes } from './notes.js';
import { Session } from './session.js';
export { notes };
new Session('https://relnotes.example.com').flush();
