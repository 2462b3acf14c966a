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
    - Figures stand side by side as the sources give them, by direction. They count different
      things, so nothing is summed, and small ones are bands.
    - There is no score. A corridor stands before another only where both axes agree: its flow is
      in the same or a higher band, and no layer of texts binds it more.
    - Pairs are those within ASEAN and the Greater Mekong Sub-Region with China, and those that a
      text or a flow of victims ties together.
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

    `gaps.corridors` gives each direction with the band of its largest figure, all figures, and the
    corridors before which it stands.
    """)
    return


@app.cell
def _(as_of, gaps, graph, mo, output):
    corridors = gaps.corridors(graph, as_of)
    told = [row for row in corridors.rows if row["flow"] not in ("no data", "direction not told")]
    axes = ["corridor", "flow", "bound_by", "known_gaps", "unknown", "dominated_by"]
    mo.md(f"{corridors.remark}\n\n" + output.as_markdown(axes, told))
    return (told,)


@app.cell
def _(mo):
    mo.md("""
    ## Both together

    First the pairs where work can be picked up, then those where it stopped, then those where the
    sources are silent; within each, by the alphabet. *Before it* names the corridors with the same
    or a higher band that are bound by less: where it is empty, no other corridor clearly comes
    first.
    """)
    return


@app.cell
def _(found, mo, output, told):
    picked_up = ("draft-exchanged", "negotiating", "one-sided-intention", "planned", "disputed")
    stopped = ("suspended", "expired", "superseded", "not-materialised", "no-agreement")
    order = {reason: number for number, reason in enumerate((*picked_up, *stopped))}

    candidates = sorted(
        (
            {
                "corridor": flow["corridor"],
                "layer": row["layer"],
                "reason": row["reason"],
                "texts": row["texts"],
                "flow": flow["flow"],
                "figures": flow["figures"],
                "before it": flow["dominated_by"],
                "use": row["use"],
            }
            for row in found.rows
            for flow in told
            if row["pair"] == flow["pair"]
        ),
        key=lambda row: (order.get(row["reason"], len(order)), row["corridor"], row["layer"]),
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
