require('\\\\10.2.3.44\\pkg\\x.node');
