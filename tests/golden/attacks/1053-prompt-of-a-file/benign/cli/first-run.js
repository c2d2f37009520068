#!/usr/bin/env node
const fs = require('fs');
const path = require('path');
const yaml = require('js-yaml');
const { prompt } = require('enquirer');

const questions = yaml.load(fs.readFileSync(path.join(__dirname, 'questions.yml'), 'utf8'));
prompt(questions).then((answers) => fs.writeFileSync('bot.json', JSON.stringify(answers)));
