'use strict';
const request = require('request');

class AppsApi {
  constructor(basePath) {
    this.basePath = basePath;
    this._defaultHeaders = {};
  }

  async getAPIGroup(options = { headers: {} }) {
    const headers = Object.assign({}, this._defaultHeaders);
    const produces = ['application/json', 'application/yaml', 'application/vnd.kubernetes.protobuf'];
    headers.Accept = produces.join(',');
    Object.assign(headers, options.headers);
    return new Promise((resolve, reject) => {
      request({ method: 'GET', headers, uri: this.basePath + '/apis/apps/' }, (error, response, body) => {
        if (error) reject(error);
        else resolve({ response, body });
      });
    });
  }
}
exports.AppsApi = AppsApi;
