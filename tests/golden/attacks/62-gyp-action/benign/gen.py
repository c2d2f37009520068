import sys
open(sys.argv[1], 'w').write('#define X 1\n')
