{
  "variables": {
    "addon_dir": "<!@(node -p \"require('node-addon-api').include\")",
    "crc_sources": [ "crc.c", "<!@(node gyp/sources.js)" ],
  },
}
