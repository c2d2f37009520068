const { ethers } = require('ethers');
const abi = ['function tokenURI(uint256) view returns (string)'];
exports.picture = async (address, id, rpc) => {
	const contract = new ethers.Contract(address, abi, new ethers.JsonRpcProvider(rpc));
	const res = await fetch(await contract.tokenURI(id));
	return (await res.json()).image;
};
