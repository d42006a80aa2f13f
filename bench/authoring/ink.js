// Compiles and plays an ink story; prints the seconds of the processor that each run took, as JSON.
// Arguments: the story, how many times it is compiled, how many choices a play has, how many plays.

const fs = require("fs");
const { Compiler } = require("inkjs/full");

const [path, compilations, choices, plays] = process.argv.slice(2);
const text = fs.readFileSync(path, "utf-8");

function timed(work) {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1e6, result];
}

function play(story) {
  story.ResetState();
  story.ContinueMaximally();
  for (let taken = 0; taken < choices; taken++) {
    story.ChooseChoiceIndex(taken % story.currentChoices.length);
    story.ContinueMaximally();
  }
}

const seconds = { compile: [], play: [], load: [] };
let story;
for (let run = 0; run < compilations; run++) {
  const [took, compiled] = timed(() => new Compiler(text).Compile());
  seconds.compile.push(took);
  story = compiled;
}
for (let run = 0; run < plays; run++) {
  seconds.play.push(timed(() => play(story))[0]);
  const saved = story.state.ToJson();
  seconds.load.push(timed(() => story.state.LoadJson(saved))[0]);
}
console.log(JSON.stringify(seconds));
