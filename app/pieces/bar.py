"""The seven steps of a parcel's way, as a bar."""

from app.core.language.words import Words
from app.frame.html import Markup, html

STEPS = range(1, 8)


def bar(stage: int, tone: str, w: Words) -> Markup:
    """The seven steps of a parcel's way, the reached ones filled."""
    steps = [
        html(
            t'<i class="{"on" if step <= stage else "off"}{" here" if step == stage else ""}"></i>'
        )
        for step in STEPS
    ]
    label = w.t("bar.label", step=stage, name=w.t(f"bar.{stage}"))
    return html(
        t'<span class="bar" role="img" aria-label="{label}" data-tone="{tone}">{steps}</span>'
    )
