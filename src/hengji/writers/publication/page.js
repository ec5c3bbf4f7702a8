(function () {
  "use strict";
  var button = document.getElementById("copy");
  var status = document.getElementById("copied");
  var data = document.getElementById("facts");
  if (!button || !status || !data) { return; }
  function say(text) { status.textContent = text; }
  function byHand(text) {
    var box = document.createElement("textarea");
    box.value = text;
    box.setAttribute("readonly", "");
    document.body.appendChild(box);
    box.select();
    var done = document.execCommand("copy");
    document.body.removeChild(box);
    say(done ? "已复制 Copied" : "请手工复制 Please copy by hand");
  }
  button.addEventListener("click", function () {
    var text = data.textContent;
    if (navigator.clipboard && window.isSecureContext) {
      navigator.clipboard.writeText(text).then(
        function () { say("已复制 Copied"); },
        function () { byHand(text); }
      );
    } else { byHand(text); }
  });
}());
