"""Reads the nodes of a story and of its shared passages, each against the names it may use."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from game.engine import language
from game.engine.catalogue import Catalogue
from game.engine.fields import Report, identifier, read, table
from game.engine.node_reader import Names, NodeReader
from game.engine.passages import Passage, expanded
from game.engine.placed import Table, Text, Value
from game.engine.problem import N_
from game.engine.scenario import Character, Node, Variable


@dataclass(frozen=True, slots=True)
class StoryReader:
    """Reads the tables `nodes` and `passages` of one file."""

    cast: Mapping[str, Character]
    variables: Mapping[str, Variable]
    catalogue: Catalogue
    report: Report

    def story(self, top: Mapping[str, Any]) -> dict[str, Node]:
        """Read every node of the story; copies of shared passages stand behind."""
        tables: Table = top.get("nodes", Table())
        found = self._found(top.get("passages", Table()), tables)
        visits = {str(name): str(name) for name in tables}
        visits |= {name: f"{name}.{one.get('start', '')}" for name, one in found.items()}
        names = Names(frozenset(map(str, tables)), visits, frozenset(found))
        passages = [self._passage(name, one, names) for name, one in found.items()]
        nodes = self._nodes(tables, names)
        self._check_start(top, names)
        if not passages or self.report.problems:
            return nodes
        return expanded(nodes, {one.id: one for one in passages}, self.report)

    def _found(self, passages: Table, nodes: Table) -> dict[Text, dict[str, Any]]:
        """Give the keys of every passage that has a name of its own."""
        found: dict[Text, dict[str, Any]] = {}
        for name, value in passages.items():
            inner = table(value, self.report)
            if inner is None or identifier(name, self.report) is None:
                continue
            if name in nodes:
                message = N_("'{name}' is the name of a node already")
                hint = N_("give the passage a name of its own")
                self.report.at(name, "name-taken", message, hint, name=str(name))
            found[name] = read(inner, language.PASSAGE, self.report)
        return found

    def _passage(self, name: Text, sound: Mapping[str, Any], story: Names) -> Passage:
        tables: Table = sound.get("nodes", Table())
        visits = {**story.visits, **{str(one): f"{name}.{one}" for one in tables}}
        names = Names(frozenset(map(str, tables)), visits, story.passages, is_passage=True)
        self._check_start(sound, names)
        return Passage(name, sound.get("start", ""), self._nodes(tables, names))

    def _nodes(self, tables: Mapping[Text, Value], names: Names) -> dict[str, Node]:
        reader = self._reader(names)
        read_nodes = (reader.node(name, value) for name, value in tables.items())
        return {node.id: node for node in read_nodes if node is not None}

    def _check_start(self, sound: Mapping[str, Any], names: Names) -> None:
        if "nodes" in sound and "start" in sound and sound["start"] not in names.nodes:
            message = N_("unknown node '{name}'")
            self.report.unknown(sound["start"], "unknown-node", message, names.nodes)

    def _reader(self, names: Names) -> NodeReader:
        return NodeReader(self.cast, self.variables, names, self.catalogue, self.report)
