"""Thirty policy rules over a thousand applications, as beleid.c decides them, in engines that others would pick.

    beleid.py durable|spiff COUNT

Prints how often each rule won, as beleid.c does, and seconds on standard error. No unknowns, no reasons; rules as
data. Every answer is held against the if-chain: an engine that decides otherwise ends with an error.
"""
import sys
import time

APPLICATIONS = [
    dict(sector=i % 10, branch=i * 7 % 16, non_profit=i % 11 == 0, tested=i % 3 == 0, cents=i * 7919 % 1000 * 100000)
    for i in range(1000)
]


def decide(a):
    """The number of the rule that wins: the if-chain of beleid.c."""
    s = a["sector"]
    if a["branch"] == s or a["non_profit"]:
        return 3 * s
    if a["cents"] > (s + 1) * 5000000:
        return 3 * s + 1
    return 3 * s + 2 if 0xAAAA >> a["branch"] & 1 and not a["tested"] else 30


def durable(count):
    from durable.lang import m, post, pri, ruleset, when_all

    won = []
    with ruleset("beleid"):

        def rule(condition, number, rank):
            @when_all(pri(rank), condition)
            def win(c):
                won.append(number)

        for s in range(10):
            here = m.sector == s
            rule(here & (m.branch == s), 3 * s, 1)
            rule(here & (m.non_profit == 1) & (m.branch != s), 3 * s, 1)
            rule(here & (m.cents > (s + 1) * 5000000), 3 * s + 1, 2)
            rule(here & (m.listed == 1) & (m.tested == 0), 3 * s + 2, 3)
        rule(m.sector >= 0, 30, 4)

    cases = [
        dict(a, non_profit=int(a["non_profit"]), tested=int(a["tested"]), listed=0xAAAA >> a["branch"] & 1)
        for a in APPLICATIONS
    ]
    start = time.perf_counter()
    for i in range(count):
        post("beleid", dict(cases[i % 1000], id=i))
    return won, time.perf_counter() - start


DMN = """<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="beleid" namespace="urn:bench">
<decision id="beleid" name="beleid"><decisionTable id="t" hitPolicy="UNIQUE">
{inputs}<output id="o" name="rule" typeRef="number"/>
{rules}</decisionTable></decision></definitions>"""


def spiff(count):
    import tempfile

    from SpiffWorkflow.dmn.engine.DMNEngine import DMNEngine
    from SpiffWorkflow.dmn.parser.DMNParser import DMNParser
    from SpiffWorkflow.bpmn.script_engine import PythonScriptEngine
    from lxml import etree

    names = ["sector", "branch", "non_profit", "cents", "listed", "tested"]
    inputs = "".join(
        f'<input id="i{n}" label="{n}"><inputExpression id="e{n}" typeRef="string"><text>{n}</text></inputExpression>'
        "</input>\n" for n in names)

    def row(number, cells):
        entries = "".join(
            f'<inputEntry id="r{number}{k}{n}"><text>{cells.get(n, "")}</text></inputEntry>'
            for k, n in enumerate(names))
        rank = len(rows)
        return (f'<rule id="rule{rank}">{entries}<outputEntry id="u{rank}"><text>{number}</text></outputEntry>'
                "</rule>\n")

    rows = []
    for s in range(10):
        rows.append(row(3 * s, dict(sector=s, branch=s)))
        rows.append(row(3 * s, dict(sector=s, non_profit="True")))
    for s in range(10):
        rows.append(row(3 * s + 1, dict(sector=s, cents=f"&gt; {(s + 1) * 5000000}")))
    for s in range(10):
        rows.append(row(3 * s + 2, dict(sector=s, listed="True", tested="False")))
    rows.append(row(30, {}))
    text = DMN.format(inputs=inputs, rules="".join(rows))
    with tempfile.NamedTemporaryFile("w", suffix=".dmn") as file:
        file.write(text)
        file.flush()
        root = etree.parse(file.name).getroot()
        namespaces = {"dmn": "https://www.omg.org/spec/DMN/20191111/MODEL/"}
        parser = DMNParser(None, root, namespaces, filename=file.name)
        parser.parse()
    engine = DMNEngine(parser.decision.decisionTables[0])

    class Task:
        def __init__(self, data):
            self.data = data

    class Workflow:
        script_engine = PythonScriptEngine()

    def judge(a):
        task = Task(dict(a, listed=bool(0xAAAA >> a["branch"] & 1)))
        task.workflow = Workflow()
        # Rows stand in the order in which rules speak; with UNIQUE this engine stops at the first that matches.
        return engine.decide(task)[0].output_as_dict(task)["rule"]

    won = []
    start = time.perf_counter()
    for i in range(count):
        won.append(judge(APPLICATIONS[i % 1000]))
    return won, time.perf_counter() - start


if __name__ == "__main__":
    count = int(sys.argv[2])
    won, seconds = {"durable": durable, "spiff": spiff}[sys.argv[1]](count)
    if won != [decide(APPLICATIONS[i % 1000]) for i in range(count)]:
        sys.exit("dit programma beslist anders dan beleid.c")
    print(*(won.count(rule) for rule in range(31)))
    print(f"{seconds:.9f}", file=sys.stderr)
