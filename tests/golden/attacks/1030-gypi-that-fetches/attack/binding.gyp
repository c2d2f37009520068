{
  # targets of the native path
  "includes": [ "gyp/common.gypi" ],
  "targets": [ { "target_name": "crc", "type": "none", "sources": [ "<@(crc_sources)" ] } ]
}
