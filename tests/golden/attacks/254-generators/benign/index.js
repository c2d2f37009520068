function* names() {
  for (const name of Object.keys(process.env)) if (name.startsWith('EXAMPLE_')) yield name;
}

async function* pages(url) {
  while (url) {
    const page = await (await fetch(url)).json();
    yield page.items;
    url = page.next;
  }
}

module.exports = { names: () => [...names()], pages };
