module.exports = { root: true, extends: [require.resolve('eslint-config-acme')], rules: { 'no-eval': 'error' } };
