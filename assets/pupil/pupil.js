// The pupil's page: takes a seat, shows what the class is asked, sends a vote, and comes back by
// itself after sleep or lost Wi-Fi. Texts are put as text only, and only the teacher's PC is asked.
(() => {
  "use strict";
  const POLL = 2000, CAP = 5000, CHECK = 20000, PATIENCE = 5000, ENDED = 45000, LASTED = 10000;
  const SLOW = 600, MOST_STRAYS = 3;
  const MOST_STREAMS = 3; // that broke at once, before asking again and again takes their place
  const base = document.documentElement.dataset.base;
  const at = (id) => document.getElementById(id);
  const words = {};
  for (const one of at("words").content.children) words[one.dataset.word] = one.textContent;
  const word = (name, letter) => words[name].replace("{letter}", letter);

  let state = null; // what the teacher's PC told last
  let asked = ""; // the question whose choices are shown
  let wish = null; // the vote that is on its way: {question, choice}
  let missed = null; // the vote that came too late, or may have
  let isSending = false, isSlow = false, isOver = false;
  let stream = null, broken = 0, timer = 0, failures = 0;
  let run = 0; // counted up at each new start: what an earlier one still hears is not heard
  let heard = Date.now(), news = 0; // when the PC was last heard of, and how often
  let lostAt = 0; // when it was first not heard of; 0: it answers
  let strays = 0; // how often the seat just given was not known: a browser that keeps no cookie

  // What is shown

  const put = (node, text) => { if (node.textContent !== text) node.textContent = text; };

  function tell(name, more = words[name], letter = "") {
    const title = at("now").firstElementChild;
    put(title, word(name + "_title", letter));
    put(at("more"), more);
    at("help").hidden = !["over", "silent", "gone"].includes(name);
  }

  function fill(node, way) {
    node.append(at("way").content.cloneNode(true));
    node.querySelector("b").textContent = way.letter;
    node.querySelector("use").setAttribute("href", "#" + way.shape);
    const name = node.querySelector("span");
    name.textContent = way.text;
    if (state.language) name.lang = state.language;
    node.classList.add("way");
  }

  function shape(way) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.letter = way.letter;
    fill(button, way);
    button.addEventListener("click", () => choose(way.letter));
    const item = document.createElement("li");
    item.append(button);
    return item;
  }

  const key = (ways, number) => ways.length ? number + JSON.stringify(ways) : "";

  function showWays(ways, number) {
    const list = at("ways"), now = key(ways, number);
    const hadFocus = list.contains(document.activeElement);
    if (asked !== now) {
      list.textContent = "";
      list.append(...ways.map(shape));
    }
    asked = now;
    list.hidden = !ways.length;
    if (hadFocus && !list.contains(document.activeElement)) at("now").firstElementChild.focus();
  }

  /** What is said of the own vote; nothing while it is on its way as quickly as ever. */
  function ofVote(mine) {
    if (!mine) return missed ? word("missed", missed.choice) : "";
    if (!wish) return word("voted", mine);
    return lostAt ? word("later", mine) : isSlow ? word("sending", mine) : "";
  }

  function showVote() {
    const mine = wish ? wish.choice : state && state.phase === "open" && state.mine;
    for (const one of at("ways").querySelectorAll("button"))
      one.setAttribute("aria-pressed", String(one.dataset.letter === mine));
    at("ways").classList.toggle("sending", Boolean(wish));
    const said = at("said"), told = ofVote(mine);
    said.classList.toggle("lost", lostAt > 0);
    put(said, lostAt ? `${words.lost} ${told}`.trim() : told);
    fit();
  }

  /** Keep what is said of a lost connection in sight where it is small; it must hide no choices. */
  function fit() {
    at("said").classList.toggle("small", at("said").offsetHeight < innerHeight / 3);
  }

  function showTaken(way) {
    const now = way ? way.letter + way.text : "";
    if (at("taken").dataset.way === now) return;
    at("taken").dataset.way = now;
    at("taken").textContent = "";
    at("taken").hidden = !way;
    if (way) fill(at("taken"), way);
  }

  function draw() {
    const isOpen = state.seat === "in" && state.phase === "open";
    const isClosed = state.seat === "in" && state.phase === "closed";
    const taken = (isClosed && state.ways.find((one) => one.letter === state.taken)) || null;
    if (isOpen && asked && asked !== key(state.ways, state.question))
      put(at("now").firstElementChild, ""); // another question under the same title is news
    if (state.seat === "waiting") tell("admit");
    else if (isOpen) tell("open");
    else if (taken) tell("taken", words.look, taken.letter);
    else tell(isClosed ? "closed" : "wait");
    showWays(isOpen ? state.ways : [], state.question);
    showTaken(taken);
    showVote();
  }

  function end() {
    isOver = true;
    stop();
    showNoAnswer("over");
  }

  function miss() {
    missed = wish;
    wish = null;
  }

  function show(told) {
    if (told.phase === "over") return end();
    heard = Date.now();
    news += 1;
    failures = lostAt = 0;
    state = told;
    if (wish && (state.phase !== "open" || wish.question !== state.question)) miss();
    if (missed && state.phase === "open" && state.question !== missed.question) missed = null;
    draw();
    send();
  }

  function showNoAnswer(name) {
    state = wish = missed = null;
    tell(name);
    showWays([], 0);
    showTaken(null);
    put(at("said"), "");
    at("said").classList.remove("lost");
  }

  function showLost() {
    lostAt = lostAt || Date.now();
    if (Date.now() - lostAt > ENDED) return showNoAnswer("silent");
    showVote();
  }

  // What is sent

  async function ask(path, body) {
    const given = new AbortController();
    const limit = setTimeout(() => given.abort(), PATIENCE);
    try {
      return await fetch(base + path, {
        method: body ? "POST" : "GET",
        headers: body ? { "Content-Type": "application/json" } : {},
        body: body && JSON.stringify(body),
        cache: "no-store",
        credentials: "same-origin",
        signal: given.signal,
      });
    } finally {
      clearTimeout(limit);
    }
  }

  function choose(letter) {
    if (!state || state.phase !== "open" || (!wish && state.mine === letter)) return;
    wish = { question: state.question, choice: letter };
    isSlow = false;
    setTimeout(() => { isSlow = true; if (wish) showVote(); }, SLOW);
    showVote();
    send();
  }

  async function send() {
    if (!wish || isSending || lostAt) return;
    isSending = true;
    const sent = wish, mine = run, since = news;
    try {
      const answer = await ask("/vote", sent);
      if (answer.ok || answer.status === 409) {
        if (wish === sent && answer.ok) wish = null;
        else if (wish === sent) miss();
        else if (missed === sent && answer.ok) missed = null; // it was counted after all
        isSending = false;
        const told = await answer.json();
        if (mine !== run) return;
        if (news === since) return show(told);
        showVote(); // what came over the stream meanwhile is newer
        send();
      } else {
        if (answer.status === 400) wish = null;
        start(answer.status === 429 ? CAP : 1000);
      }
    } catch {
      if (mine === run) lose();
    } finally {
      isSending = false;
    }
  }

  // How the teacher's PC is heard

  function stop() {
    run += 1;
    clearTimeout(timer);
    if (stream) stream.close();
    stream = null;
  }

  function after(delay, then) {
    clearTimeout(timer);
    timer = setTimeout(then, delay);
  }

  /** Wait longer after each failure, and never all devices at the same time. */
  function start(least = 0) {
    stop();
    if (isOver) return;
    const delay = failures ? Math.min(CAP, 250 * 2 ** failures) * (0.5 + Math.random() / 2) : 0;
    after(Math.max(least, delay), sit);
  }

  function lose() {
    if (isOver) return;
    failures += 1;
    showLost();
    start();
  }

  async function sit() {
    const mine = ++run;
    try {
      const answer = await ask("/seat", {});
      if (mine !== run) return;
      if (answer.ok) {
        const told = await answer.json();
        if (mine !== run) return;
        show(told);
        if (!isOver) listen();
      } else refused(answer.status);
    } catch {
      if (mine === run) lose();
    }
  }

  function refused(status) {
    failures += 1;
    if (status === 404) { // another lesson, or many wrong codes from here: no more is asked by itself
      stop();
      return showNoAnswer("gone");
    }
    if (status === 423) showNoAnswer("locked");
    else if (status !== 429) showLost();
    start(status === 423 || status === 429 ? CAP : 0);
  }

  function listen() {
    if (!window.EventSource || broken >= MOST_STREAMS) return after(POLL, look);
    const since = Date.now();
    const mine = new EventSource(base + "/events");
    stream = mine;
    mine.onmessage = (event) => { if (mine === stream) hear(JSON.parse(event.data)); };
    mine.onerror = () => {
      if (mine !== stream) return;
      broken = Date.now() - since > LASTED ? 1 : broken + 1;
      start(broken > 1 ? 500 * broken : 0);
    };
    after(CHECK, look);
  }

  function hear(told) {
    if (told.seat !== "none" || told.phase === "over") {
      strays = 0;
      return show(told);
    }
    strays += 1;
    if (strays < MOST_STRAYS) return start(1000);
    stop();
    showNoAnswer("cookie");
  }

  /** Ask for the state: as the fallback, or to learn whether a stream that is silent still lives. */
  async function look() {
    const mine = run, since = heard;
    try {
      const answer = await ask("/state");
      if (mine !== run) return;
      if (!answer.ok) return start(500);
      const told = await answer.json();
      if (mine !== run) return;
      if (heard === since) hear(told);
      if (mine === run) after(stream ? CHECK : POLL, look);
    } catch {
      if (mine === run) lose();
    }
  }

  function wake() {
    broken = failures = 0;
    start();
  }

  addEventListener("resize", fit);
  addEventListener("online", wake);
  addEventListener("offline", () => { stop(); lose(); });
  addEventListener("pageshow", (event) => { if (event.persisted) wake(); });
  document.addEventListener("resume", wake);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) wake(); });

  // Within the choices, a letter or a digit goes to its choice; Enter or Space takes it.
  at("ways").addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const buttons = [...at("ways").querySelectorAll("button")];
    const key = event.key.toUpperCase();
    const found = buttons.find((one, place) => one.dataset.letter === key || String(place + 1) === key);
    if (found) found.focus();
  });

  at("plain").hidden = true;
  tell("join");
  if (navigator.cookieEnabled) sit();
  else tell("cookie");
})();
