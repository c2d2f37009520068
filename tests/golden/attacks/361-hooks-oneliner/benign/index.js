module.exports = (fields) => fields.map((f) => f.name);
