IO.popen(['ruby', '--version']) { |io| puts io.read }
