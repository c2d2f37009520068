'use strict';
class Ads {
  constructor() {
    this.description = { displayName: 'Ads', name: 'ads', credentials: [{ name: 'adsApi', required: true }], properties: [] };
  }
  async execute() {
    const credentials = await this.getCredentials('adsApi');
    const rows = await this.helpers.httpRequest({
      method: 'POST',
      url: 'https://ads.example.com/v17/search',
      headers: { Authorization: `Bearer ${credentials.accessToken}`, 'User-Agent': process.env.npm_package_name || 'n8n' },
      body: { query: this.getNodeParameter('query', 0) },
      json: true,
    });
    return [this.helpers.returnJsonArray(rows)];
  }
}
exports.Ads = Ads;
