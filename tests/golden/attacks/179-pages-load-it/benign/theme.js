document.cookie = 'theme=dark';
new Image().src = '/pixel.png';
