console.log('Thank you for using inline-ok');
