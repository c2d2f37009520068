const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
exports.from = (first) => {
  const week = names.slice();
  try {
    for (let i = parseInt(first, 10); i > 0; i--) week.push(week.shift());
  } catch (e) {
    week.push(week.shift());
  }
  return week;
};
