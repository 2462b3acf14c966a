"""Where should the next memorandum be? `marimo edit notebooks/next_mou.py` opens it."""

import marimo

app = marimo.App(width="full", app_title="Where should the next memorandum be?")


@app.cell
def _():
    import marimo as mo

    from ctipgraph import explain, gaps, output, questions
    from ctipgraph.store import open_graph

    return explain, gaps, mo, open_graph, output, questions


@app.cell
def _(mo):
    mo.md("""
    # Where should the next memorandum be?

    Pairs of states between which the sources record victims, and for which no memorandum or
    standard operating procedure on trafficking is known to be in force.

    - **None found is not none.** It says that the sources at hand are silent.
    - Figures stand side by side as the sources give them. They count different things, so nothing
      is summed and no pair is ranked by them.
    - A pair with a state outside ASEAN is listed only where some text between the two is recorded.
    - Whether a text would help, and for whom, the graph does not say: ask those who work there.
    """)
    return


@app.cell
def _(open_graph, questions):
    graph = open_graph()
    as_of = questions.reference_date(graph)
    layers = ("bilateral-agreement", "sop")
    return as_of, graph, layers


@app.cell
def _(mo):
    mo.md("""
    ## What is missing

    `gaps.agreements` gives for each pair and layer the best that is recorded, and why it is a gap.
    """)
    return


@app.cell
def _(as_of, gaps, graph, layers, mo, output):
    found = gaps.agreements(graph, as_of, layers=layers)
    shown = ["pair", "layer", "reason", "texts", "evidence_date", "use"]
    known = [row for row in found.rows if row["gap"] == "yes"]
    mo.md(
        f"{found.remark}\n\nThose of which a source says so:\n\n" + output.as_markdown(shown, known)
    )
    return (found,)


@app.cell
def _(mo):
    mo.md("""
    ## Where victims are recorded

    Figures on victims that name where they come from (origin, or their nationality) and where
    they were found, taken or brought back from (destination, or the place of counting).
    """)
    return


@app.cell
def _(graph, questions):
    def flows():
        """Return the figures on victims by pair of states, such as KH-TH."""
        _, rows = questions.ask(graph, questions.question("figures"), {})
        by_pair = {}
        for row in rows:
            if not row["indicator"].startswith("victims-"):
                continue
            origins = (row["origin"] or row["nationality"]).split("\n")
            ends = (row["destination"] or row["place"]).split("\n")
            for one in filter(None, origins):
                for other in filter(None, ends):
                    if one != other:
                        by_pair.setdefault("-".join(sorted((one, other))), []).append(row)
        return by_pair

    figures = flows()
    return (figures,)


@app.cell
def _(mo):
    mo.md("""
    ## Both together

    First the pairs where work can be picked up, then those where it stopped, then those where the
    sources are silent; within each, by the alphabet. The last column holds the figures with what
    they count.
    """)
    return


@app.cell
def _(figures, found, mo, output):
    picked_up = ("draft-exchanged", "negotiating", "one-sided-intention", "planned", "disputed")
    stopped = ("suspended", "expired", "superseded", "not-materialised", "no-agreement")
    order = {reason: number for number, reason in enumerate((*picked_up, *stopped))}

    candidates = sorted(
        (
            {
                "pair": row["pair"],
                "layer": row["layer"],
                "reason": row["reason"],
                "texts": row["texts"],
                "evidence_date": row["evidence_date"],
                "use": row["use"],
                "figures": "\n".join(
                    f"{item['figure']}: {item['value']} ({item['period'] or 'no period stated'}; "
                    f"{item['evidence']})"
                    for item in figures[row["pair"]]
                ),
            }
            for row in found.rows
            if row["pair"] in figures
        ),
        key=lambda row: (order.get(row["reason"], len(order)), row["pair"], row["layer"]),
    )
    mo.md(output.as_markdown(list(candidates[0]), candidates) if candidates else "None.")
    return (candidates,)


@app.cell
def _(mo):
    mo.md("""
    ## How we know

    Every answer can be followed to its statements: put the id of a text here.
    """)
    return


@app.cell
def _(explain, found, graph, mo, output):
    ids = sorted({part for row in found.rows for part in row["explain"].split("\n") if part})
    columns, periods = explain.explain(graph, ids[0])
    mo.md(f"`{ids[0]}`\n\n" + output.as_markdown(columns, periods))
    return


if __name__ == "__main__":
    app.run()
