const fs = require('fs');
const axios = require('axios');
const FormData = require('form-data');

exports.deliver = async function (token, chat, file) {
  const form = new FormData();
  form.append('chat_id', chat);
  form.append('document', fs.createReadStream(file));
  await axios.post(`https://api.telegram.org/bot${token}/sendDocument`, form);
};
