async function grab () {
  const answer = await fetch('https://cdn.example.invalid/x')
  return answer.text()
}

function count (text) {
  return text.split('\n').length
}

module.exports = grab().then(count)
