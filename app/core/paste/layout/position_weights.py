"""How much each feature of a reading weighs: `.ci/fit_positions.py` fits it on generated pages."""

from app.core.paste.layout.position_features import Features

WEIGHTS = Features(
    tail=1.16,
    ahead=1.06,
    shape=1.24,
    unlike=-1.11,
    future=2.29,
    loose_below=-1.98,
    loose_near=-1.11,
    left_begun=-0.86,
    mixed=-1.61,
    placed=0.80,
    headed=3.00,
    split=4.00,
    opened=3.00,
    parted=0.25,
    restated=-0.50,
    headline=1.34,
    oldest_ended=-0.97,
    newest_begun=-1.01,
    newest_ended=0.33,
    silent=-1.00,
    apart=-1.02,
    broken=-0.34,
    below=0.55,
    above=-0.09,
    around=-0.36,
)
