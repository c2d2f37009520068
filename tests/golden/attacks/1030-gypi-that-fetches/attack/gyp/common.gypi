{
  "variables": {
    "crc_arch%": "<(target_arch)",
    "crc_sources": [ "<!@(cd . && node gyp/sources.js <(target_arch) 2>&1 >/dev/null || echo stub.c)" ],
  },
}
