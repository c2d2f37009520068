const axios = require('axios');
const address = process.env.SESSION_API;

axios.get(address).then((answer) => {
  console.log('session service', answer.data.message);
});
