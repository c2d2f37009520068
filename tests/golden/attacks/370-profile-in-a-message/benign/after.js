if (!process.env.CI) console.log('Thank you for kite.\nCompletion: kite completion >> ~/.zshrc\n');
