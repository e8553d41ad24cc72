"""The example: a made-up parcel as its page would show it, with nothing that could be pressed."""

from app.core.language.words import Words
from app.core.parcel.journey import journey
from app.frame.html import Markup, html
from app.frame.parts import icon, number, up
from app.frame.state import State
from app.pieces.timeline import timeline
from app.sharing.example import NAME_KEY, example
from app.sharing.view.received import headline


def example_page(state: State, w: Words) -> Markup:
    """The page of the example."""
    parcel = example(w.t(NAME_KEY), state.here)
    way = journey(parcel)
    return html(t"""<article class="shared" aria-labelledby="example-title" data-passing>
{up("#/", w.t("parcel.back"))}<h1 id="example-title">{w.t("example.title")}</h1>
<p class="remark">{icon("circle-help")}<span>{w.t("example.about")}</span></p>
<div><p>{parcel.name}</p><p>{number(parcel.number)}</p></div>
{headline(parcel, way, state, w)}{timeline(way, state, w)}</article>""")
