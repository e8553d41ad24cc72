"""A long text with several dated lines looks like a page; numbers and short notes do not."""

import pytest

from app.adding.pagelike import looks_like_page

NUMBERS = "\n".join(f"RR{serial:08}5CN" for serial in range(40))
WORDS = "Tracking details of your shipment as the carrier has told them to us so far\n"


@pytest.mark.parametrize(
    "line",
    [
        "2026-11-10 14:05 Shanghai, departed",
        "10.11.2026 Отправлено",
        "Nov 10 Arrived",
        "10 ноября Прибыло",
        "2026年11月10日 已发货",
        "14:05 Out for delivery",
    ],
)
def test_dated_lines_make_a_page(line: str) -> None:
    assert looks_like_page(WORDS * 2 + f"{line}\n" * 2)
    assert not looks_like_page(WORDS * 4 + line)


@pytest.mark.parametrize("text", ["", NUMBERS, "Nov 10 Arrived\nNov 9 Left", WORDS * 20])
def test_other_texts_are_no_page(text: str) -> None:
    assert not looks_like_page(text)


def test_a_page_on_one_line_is_left_to_the_numbers() -> None:
    assert not looks_like_page("2026-11-10 14:05 Shanghai, departed " * 10)
