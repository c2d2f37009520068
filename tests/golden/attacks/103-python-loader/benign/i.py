import base64
logo = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ'
open('logo.png', 'wb').write(base64.b64decode(logo))
