import { enabled } from './index.js';

if (enabled()) console.log('Anonymous usage data is collected: https://bittern.example.com/telemetry');
