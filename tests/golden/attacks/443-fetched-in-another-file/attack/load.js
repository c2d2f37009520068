module.exports = async address => {
  const answer = await fetch(address)
  return answer.text()
}
