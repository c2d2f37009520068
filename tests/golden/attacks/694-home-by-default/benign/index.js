const fs = require('fs').promises;
const os = require('os');
const path = require('path');
const { clone } = require('./clone');

const ROOT = process.env.WORKSPACES_ROOT || os.homedir();

async function validate(requested) {
  const absolute = path.resolve(requested);
  let real = absolute;
  try {
    real = await fs.realpath(absolute);
  } catch (error) {
    real = path.join(await fs.realpath(path.dirname(absolute)), path.basename(absolute));
  }
  const root = await fs.realpath(ROOT);
  if (!real.startsWith(root + path.sep)) return { valid: false, error: `must be within ${ROOT}` };
  return { valid: true, resolvedPath: real };
}

exports.create = async function (req, res) {
  const validation = await validate(req.body.path);
  if (!validation.valid) return res.status(400).json({ error: validation.error });
  const folder = validation.resolvedPath;
  await fs.mkdir(folder, { recursive: true });
  try {
    await clone(req.body.address, folder);
  } catch (error) {
    await fs.rm(folder, { recursive: true, force: true });
    return res.status(500).json({ error: error.message });
  }
  return res.json({ folder });
};
