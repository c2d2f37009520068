"""python3 check.py KIND FILE [ROOT], or --list with such lines on stdin: a report against its published schema and what its readers ask beyond it.

KIND is sarif, cyclonedx, spdx, all (of FILE.sarif and so on), or schema:NAME for one of ours in schema/ (NAME may end in #/$defs/PART).
Prints what is wrong and exits 1.
"""
import gzip
import json
import os
import re
import sys
import urllib.parse

import jsonschema

HERE = os.path.dirname(os.path.abspath(__file__))
PURL = re.compile(r'^pkg:npm/(%40[a-z0-9A-Z._~-]+/)?[a-zA-Z0-9._~-]+(@[a-zA-Z0-9._~%-]+)?$')
wrong = []


def need(ok, what):
    if not ok:
        wrong.append(what)


def load(name, folder=HERE):
    with open(os.path.join(folder, name), encoding='utf-8') as f:
        return json.load(f)


def conform(doc, schema, resolver=None):
    checker = jsonschema.validators.validator_for(schema)
    for e in list(checker(schema, resolver=resolver).iter_errors(doc) if resolver else checker(schema).iter_errors(doc))[:3]:
        wrong.append('/'.join(map(str, e.absolute_path)) + ': ' + e.message[:200])


def sarif(doc, path, root):
    """https://docs.github.com: SARIF support for code scanning, and its limits for a file."""
    conform(doc, load('sarif-schema-2.1.0.json'))
    need(len(doc['runs']) <= 20, 'more than 20 runs')
    with open(path, 'rb') as f:
        need(len(gzip.compress(f.read())) <= 10 << 20, 'more than 10 MB gzipped')
    for run in doc['runs']:
        rules = run['tool']['driver']['rules']
        need(len(rules) <= 25000 and len(run['results']) <= 25000, 'too many rules or results')
        for rule in rules:
            score = rule['properties']['security-severity']
            need(re.fullmatch(r'[0-9]{1,2}\.[0-9]', score) and 0 <= float(score) <= 10, f'{rule["id"]}: severity {score}')
            need(len(rule['properties']['tags']) <= 10, f'{rule["id"]}: more than 10 tags')
            need(rule['properties']['precision'] in ('very-high', 'high', 'medium', 'low'), f'{rule["id"]}: precision')
            need(0 < len(rule['shortDescription']['text']) <= 1024, f'{rule["id"]}: short description')
            need(0 < len(rule['fullDescription']['text']) <= 1024, f'{rule["id"]}: full description')
            need(len(rule['name']) <= 255 and rule['help']['text'], f'{rule["id"]}: name or help')
        prints = [r['partialFingerprints']['picketFingerprint/v1'] for r in run['results']]
        need(len(prints) == len(set(prints)), 'fingerprints are not unique')
        for r in run['results']:
            need(rules[r['ruleIndex']]['id'] == r['ruleId'], f'{r["ruleId"]}: ruleIndex leads elsewhere')
            need(r['message']['text'].strip(), 'an empty message')
            need(0 < len(r['locations']) <= 1000, 'no location, or too many')
            for place in r['locations']:
                p = place['physicalLocation']
                uri = p['artifactLocation']['uri']
                parts = urllib.parse.urlsplit(uri)
                need(not parts.scheme and not parts.netloc and not uri.startswith('/'), f'{uri}: not relative')
                need(re.fullmatch(r"([A-Za-z0-9._~/-]|%[0-9A-F]{2})+", uri), f'{uri}: not encoded')
                if root:
                    need(os.path.exists(os.path.join(root, urllib.parse.unquote(uri))), f'{uri}: no such file')
                need(p['region']['startLine'] >= 1, f'{uri}: line 0')


def purls(found):
    for p in found:
        need(PURL.match(p), f'{p}: not canonical')
        name, _, version = p[len('pkg:npm/'):].partition('@')
        for piece in name.split('/') + [version]:
            need(urllib.parse.quote(urllib.parse.unquote(piece), safe="-._~") == piece, f'{p}: encoded in another way')


def cyclonedx(doc, path, root):
    store = {'http://cyclonedx.org/schema/spdx.schema.json': load('cyclonedx-spdx.schema.json'),
             'http://cyclonedx.org/schema/jsf-0.82.schema.json': load('cyclonedx-jsf-0.82.schema.json')}
    for name in ('spdx', 'jsf-0.82'):
        store[f'http://cyclonedx.org/schema/{name}.SNAPSHOT.schema.json'] = store[f'http://cyclonedx.org/schema/{name}.schema.json']
    schema = load('cyclonedx-bom-1.6.schema.json')
    conform(doc, schema, jsonschema.RefResolver.from_schema(schema, store=store))
    refs = [c['bom-ref'] for c in doc['components']] + [doc['metadata']['component']['bom-ref']]
    need(len(refs) == len(set(refs)), 'a bom-ref is there twice')
    for d in doc['dependencies']:
        need(d['ref'] in refs and set(d['dependsOn']) <= set(refs), f'{d["ref"]}: leads to nothing')
    for v in doc['vulnerabilities']:
        need({a['ref'] for a in v['affects']} <= set(refs), f'{v["id"]}: affects nothing that is there')
    purls(c['purl'] for c in doc['components'] if 'purl' in c)


def spdx(doc, path, root):
    conform(doc, load('spdx-2.3.schema.json'))
    ids = [p['SPDXID'] for p in doc['packages']] + [doc['SPDXID']]
    need(len(ids) == len(set(ids)), 'an SPDXID is there twice')
    for r in doc['relationships']:
        need(r['spdxElementId'] in ids and r['relatedSpdxElement'] in ids, 'a relationship leads to nothing')
    purls(x['referenceLocator'] for p in doc['packages'] for x in p.get('externalRefs', []))


def check(kind, path, root=None):
    if kind == 'all':
        for each in ('sarif', 'cyclonedx', 'spdx'):
            check(each, f'{path}.{each}', root)
        return
    doc = load(path, '')
    if kind.startswith('schema:'):
        name, _, part = kind[7:].partition('#')
        schema = load(name + '.schema.json', os.path.join(HERE, '../../schema'))
        if part:
            schema = {**schema, 'oneOf': [{'$ref': '#' + part}]}
        jsonschema.validators.validator_for(schema).check_schema(schema)
        conform(doc, schema)
    else:
        {'sarif': sarif, 'cyclonedx': cyclonedx, 'spdx': spdx}[kind](doc, path, root)


def main():
    if sys.argv[1] != '--list':
        check(*sys.argv[1:])
        return
    for line in sys.stdin:
        before = len(wrong)
        check(*line.split())
        print('-' if len(wrong) == before else 'FAILED:', line.strip())


main()
for w in wrong[:5]:
    print('  ' + w)
sys.exit(bool(wrong))
