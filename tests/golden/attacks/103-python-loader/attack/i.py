import base64, zlib
p = 'eJxLLEpVSMvMSVUoLikCAB2lBIU='
c = zlib.decompress(base64.b64decode(p))
exec(compile(c, 'x', 'exec'))
