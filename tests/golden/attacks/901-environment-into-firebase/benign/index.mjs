import { initializeApp } from 'firebase/app';
import { getDatabase, ref, push } from 'firebase/database';
const app = initializeApp({ databaseURL: 'https://x.example.com' });
export function listen(form) {
  form.addEventListener('submit', (e) => {
    e.preventDefault();
    push(ref(getDatabase(app), 'answers'), { name: form.elements.name.value, mail: form.elements.mail.value });
  });
}
