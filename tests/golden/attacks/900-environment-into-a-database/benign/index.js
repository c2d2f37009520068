const { Pool } = require('pg');
const pool = new Pool({ connectionString: process.env.DATABASE_URL || 'postgres://u:p@localhost/db' });
exports.measured = (name, took) => pool.query('insert into runs values ($1, $2)', [name, JSON.stringify({ took, node: process.version, mode: process.env.NODE_ENV })]);
