const [fs, path] = ['fs', 'path'].map((name) => (module.require ? module.require(name) : require(name)));
const schema = path.join(__dirname, 'schema.graphql');

exports.schema = () => (fs.existsSync(schema) ? fs.readFileSync(schema, 'utf8') : null);
exports.query = (text) => fetch('https://gql.example.com/graphql', { method: 'POST', body: JSON.stringify({ query: text }) });
