const express = require('express');
require('./session');
express().listen(3000);
