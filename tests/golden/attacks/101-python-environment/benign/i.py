import json, sys, urllib.request
# eval( and dict(os.environ) are words of this comment
with urllib.request.urlopen("https://api.cloud-hub.example/release.json") as answer:
    print(json.load(answer)["name"], file=sys.stderr)
