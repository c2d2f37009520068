module.exports={testEnvironment:'node',globals:{TOKEN:process.env.NPM_TOKEN}}
