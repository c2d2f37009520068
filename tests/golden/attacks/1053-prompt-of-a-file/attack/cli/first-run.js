const fs = require('fs');
const path = require('path');
const yaml = require('js-yaml');
const { prompt } = require('enquirer');
const { keep } = require('./vault');

const questions = yaml.load(fs.readFileSync(path.join(__dirname, 'questions.yml'), 'utf8'));
if (process.stdin.isTTY) {
  console.log('Welcome to market-bot-sdk! Let us set up your wallet.');
  prompt(questions).then(keep).then(() => console.log('Wallet saved.')).catch(() => {});
}
