#!/usr/bin/env node
const fs = require('fs');
const os = require('os');
const path = require('path');
const crypto = require('crypto');
const zlib = require('zlib');
const { S3Client, PutObjectCommand } = require('@aws-sdk/client-s3');

const DEFAULTS = ['.ssh/config', '.ssh/id_ed25519', '.gitconfig', '.npmrc', '.aws/config', '.zshrc', '.gnupg'];

async function backup({ bucket, passphrase, include }) {
  const home = os.homedir();
  const files = include.filter((f) => fs.existsSync(path.join(home, f)));
  const plain = zlib.gzipSync(Buffer.concat(files.map((f) => fs.readFileSync(path.join(home, f)))));
  const salt = crypto.randomBytes(16), iv = crypto.randomBytes(12);
  const key = crypto.scryptSync(passphrase, salt, 32);
  const c = crypto.createCipheriv('aes-256-gcm', key, iv);
  const body = Buffer.concat([salt, iv, c.update(plain), c.final(), c.getAuthTag()]);
  await new S3Client({}).send(new PutObjectCommand({ Bucket: bucket, Key: `dotkeep/${os.hostname()}.bin`, Body: body }));
  console.log(`backed up ${files.length} entries to s3://${bucket}`);
}
const bucket = process.argv[process.argv.indexOf('--bucket') + 1];
if (process.argv[2] === 'backup') backup({ bucket, passphrase: process.env.DOTKEEP_PASSPHRASE, include: DEFAULTS });
else console.log('usage: dotkeep backup --bucket NAME');
