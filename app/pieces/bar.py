"""The steps of a parcel's way, as a bar."""

from app.core.language.words import Words
from app.frame.html import Markup, html

STEPS = 7

# Of a way within one country: registered, accepted, on its way, at the last office or out, ended.
INLAND = (0, 1, 2, 3, 3, 4, 4, 5)
INLAND_STEPS = 5


def bar(stage: int, tone: str, w: Words, *, inland: bool = False) -> Markup:
    """The steps of a parcel's way, the reached ones filled; fewer where it crosses no border."""
    reached, all_steps = (INLAND[stage], INLAND_STEPS) if inland else (stage, STEPS)
    steps = [
        html(t'<i class="{"on" if step <= reached else "off"}{_here(step, reached)}"></i>')
        for step in range(1, all_steps + 1)
    ]
    name = w.t(f"bar.inland.{reached}" if inland else f"bar.{reached}")
    label = w.t("bar.label", step=reached, steps=all_steps, name=name)
    return html(
        t'<span class="bar" role="img" aria-label="{label}" data-tone="{tone}">{steps}</span>'
    )


def _here(step: int, reached: int) -> str:
    return " here" if step == reached else ""
