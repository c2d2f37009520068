exports.task = (name, run) => ({ name, run });
