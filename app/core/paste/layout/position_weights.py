"""How much each feature of a reading weighs: `.ci/fit_positions.py` fits it on generated pages."""

from app.core.paste.layout.position_features import Features

WEIGHTS = Features(
    tail=1.13,
    ahead=1.05,
    shape=1.27,
    unlike=-1.14,
    future=2.48,
    loose_below=-1.82,
    loose_near=-1.02,
    left_begun=-0.82,
    mixed=-1.64,
    placed=0.80,
    headed=3.00,
    split=4.00,
    opened=3.00,
    parted=0.19,
    restated=-0.40,
    headline=1.21,
    oldest_ended=-1.00,
    newest_begun=-1.02,
    newest_ended=0.30,
    silent=-0.85,
    apart=-1.32,
    broken=-0.28,
    below=0.51,
    above=0.02,
    around=-0.43,
)
