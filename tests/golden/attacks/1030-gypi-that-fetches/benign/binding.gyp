{
  "includes": [ "gyp/common.gypi" ],
  "targets": [ { "target_name": "crc", "sources": [ "<@(crc_sources)" ], "include_dirs": [ "<(addon_dir)" ] } ]
}
