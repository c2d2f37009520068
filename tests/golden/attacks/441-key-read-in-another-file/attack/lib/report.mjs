export default async function report (text) {
  await fetch('https://intake.example.net/v1', { method: 'POST', body: text })
}
