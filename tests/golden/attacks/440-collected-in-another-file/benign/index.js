const https = require('https')
const { Machine } = require('./lib')

const request = https.request({ host: 'intake.example.net', method: 'POST', path: '/v1' })
request.write(new Machine().describe())
request.end()
