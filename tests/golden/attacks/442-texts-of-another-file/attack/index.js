const text = require('./text')

require(text(0))[text(1)](text(2))
