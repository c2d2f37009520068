module.exports = class Captcha {
  constructor({ secretKey }) { this.secretKey = secretKey }
  async verify(token) {
    const res = await fetch('https://challenges.cloudflare.com/turnstile/v0/siteverify', {
      method: 'POST',
      body: `secret=${this.secretKey}&response=${token}`
    })
    return (await res.json()).success
  }
}
