var notes = { at: Date.now(), from: document.referrer };
notes.back = function (coded) {
	window.location.href = atob(coded);
};
notes.docs = function () {
	window.location.assign('https://docs.example.com/notes');
};
module.exports = notes;
