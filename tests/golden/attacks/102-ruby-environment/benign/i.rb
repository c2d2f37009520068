require 'erb'
home = ENV['APP_HOME'] || Dir.pwd
File.write(File.join(home, 'config.yml'), ERB.new(File.read('config.erb')).result)
