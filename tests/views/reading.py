"""HTML read back as a tree, and the rules that every piece of the page keeps."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from app.core.reach.frames import FRAMES
from app.pagetext.bookmarklet import bookmarklet
from app.roof import ACTIONS

ROOT = Path(__file__).parent.parent.parent
HERE = ""  # the address of the page in a state that tells of none
VOID = {"img", "input", "use", "br", "hr", "meta", "link"}
TAGS = {
    *{
        "a",
        "article",
        "aside",
        "b",
        "bdi",
        "blockquote",
        "button",
        "code",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
    },
    *{
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "header",
        "i",
        "iframe",
        "img",
        "input",
        "kbd",
        "label",
        "li",
    },
    *{"nav", "ol", "p", "pre", "progress", "section", "span", "summary", "svg", "table", "td"},
    *{"circle", "fieldset", "figcaption", "figure", "image", "legend", "path", "s", "tbody"},
    *{"rect", "text", "thead"},
    *{"option", "select", "textarea", "th", "tr", "ul", "use", "video"},
}
ATTRIBUTES = {
    "accept",
    *{
        "alt",
        "autocapitalize",
        "autofocus",
        "autocomplete",
        "download",
        "checked",
        "class",
        "dir",
        "enterkeyhint",
        "for",
        "height",
        "hidden",
        "href",
        "id",
    },
    *{"lang", "loading", "max", "maxlength", "name", "open", "placeholder", "rel", "role"},
    "selected",
    *{"rows", "scope", "spellcheck", "src", "tabindex", "target", "title", "translate", "type"},
    *{"checked", "muted", "playsinline", "readonly", "referrerpolicy", "sandbox", "value", "width"},
    *{"d", "fill", "preserveaspectratio", "shape-rendering", "viewbox", "x", "y"},
}
ARIA = {
    *{"aria-busy", "aria-current", "aria-hidden", "aria-label", "aria-labelledby"},
    "aria-pressed",
    "aria-sort",
}
HOOKS = {"data-act", "data-change", "data-input", "data-submit"}
DATA = {
    *HOOKS,
    *{
        "data-bookmark",
        "data-field",
        "data-first",
        "data-id",
        "data-kind",
        "data-least",
        "data-once",
        "data-out",
        "data-own",
    },
    *{"data-passing", "data-right", "data-secret", "data-spoken", "data-tone", "data-value"},
}
# Deeds that never become messages: static/ears.js and app/browser/page.py do them.
AT_THE_RIM = {"install", "paste-along", "paste-page", "print", "rename-focus", "update"}
ADDRESS = re.compile(
    r"#/|https?://[\w.-]+(?:/|$)|static/vendor/(?:world\.svg|sprite\.svg#i-[a-z0-9-]+|bridge/[\w.]+)$"
)
FLAG = re.compile(r"static/vendor/flags/[a-z]{2}\.svg")
NAMED = {"a", "button", "summary", "input", "select", "textarea", "dialog", "progress", "nav"}


@dataclass
class Element:
    """One element with its attributes; `inside` are elements and texts in order."""

    tag: str
    attributes: dict[str, str]
    inside: list[Element | str] = field(default_factory=list)
    around: Element | None = None

    def __getitem__(self, name: str) -> str:
        return self.attributes[name]

    def get(self, name: str) -> str:
        return self.attributes.get(name) or ""

    def each(self, tag: str = "", **attributes: str) -> list[Element]:
        """The elements inside with this tag and these attributes; `_` stands for `-`."""
        wanted = {name.strip("_").replace("_", "-"): value for name, value in attributes.items()}
        return [
            one
            for one in self.all()
            if tag in ("", one.tag)
            and all(value in one.get(name).split() for name, value in wanted.items())
        ]

    def one(self, tag: str = "", **attributes: str) -> Element:
        (found,) = self.each(tag, **attributes)
        return found

    def all(self) -> Iterator[Element]:
        for item in self.inside:
            if isinstance(item, Element):
                yield item
                yield from item.all()

    def parents(self) -> Iterator[Element]:
        if self.around is not None:
            yield self.around
            yield from self.around.parents()

    @property
    def text(self) -> str:
        """What a reader hears: the texts inside, but for what is hidden from them."""
        if self.get("aria-hidden") == "true":
            return ""
        return "".join(item if isinstance(item, str) else item.text for item in self.inside)

    @property
    def words(self) -> str:
        """The text on one line."""
        return " ".join(self.text.split())

    @property
    def shape(self) -> tuple[object, ...]:
        """Tags and names of attributes, without any text."""
        inner = tuple(item.shape for item in self.inside if isinstance(item, Element))
        return self.tag, tuple(sorted(self.attributes)), inner


class Reader(HTMLParser):
    """Builds the tree; an end tag that fits no start tag is an error."""

    def __init__(self) -> None:
        super().__init__()
        self.root = self.at = Element("", {})

    def handle_starttag(self, tag, attrs):
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> says an attribute twice"
        new = Element(tag, {name: value or "" for name, value in attrs}, around=self.at)
        self.at.inside.append(new)
        if tag not in VOID:
            self.at = new

    def handle_startendtag(self, tag, attrs):
        assert tag in VOID, f"<{tag}/> does not end there"
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag):
        assert self.at.tag == tag, f"</{tag}> ends <{self.at.tag}>"
        assert self.at.around is not None
        self.at = self.at.around

    def handle_data(self, data):
        self.at.inside.append(data)

    def refuse(self, data):
        raise AssertionError(f"not a thing of the page: {data}")

    handle_comment = handle_decl = handle_pi = unknown_decl = refuse


def read(markup: str) -> Element:
    """The tree of a piece of HTML, under a root without a tag."""
    reader = Reader()
    reader.feed(markup)
    reader.close()
    assert reader.at is reader.root, f"<{reader.at.tag}> is never closed"
    return reader.root


def ids_of_the_page() -> list[str]:
    """The ids that index.html has itself."""
    return re.findall(r'\bid="([^"]+)"', (ROOT / "index.html").read_text("utf-8"))


def icons() -> set[str]:
    return set((ROOT / ".ci" / "icons.txt").read_text("utf-8").split())


def name_of(one: Element, page: Element) -> str:
    """An element's accessible name, as far as the page makes use of the rules."""
    if one.get("aria-labelledby"):
        return " ".join(page.one(id=name).words for name in one["aria-labelledby"].split())
    if one.get("aria-label").strip():
        return one["aria-label"]
    labels = [other for other in one.parents() if other.tag == "label"]
    if one.get("id"):
        labels += page.each("label", for_=one["id"])
    own = one.words if one.tag in ("a", "button", "summary") else ""
    return own or " ".join(label.words for label in labels)


def check(page: Element) -> None:
    """Every rule at once; `page` is the whole of the page or a part that stands by itself."""
    for one in page.all():
        _known(one)
        _harmless(one)
        if one.tag in NAMED:
            assert name_of(one, page).strip(), f"<{one.tag} {one.attributes}> has no name"
        if one.tag == "img":
            assert "alt" in one.attributes
        if one.tag == "button":
            in_form = any(other.tag == "form" for other in one.parents())
            assert one.get("type") == "button" or in_form
            assert not [other for other in one.parents() if other.tag in ("a", "button", "summary")]
    ids = [one["id"] for one in page.all() if "id" in one.attributes]
    assert sorted(ids) == sorted(set(ids)), "an id stands twice"
    assert not [name for name in ids if not name]
    named = [one for one in page.all() if {"for", "aria-labelledby"} & one.attributes.keys()]
    for one in named:
        wanted = {*one.get("for").split(), *one.get("aria-labelledby").split()}
        assert wanted <= set(ids), f"{wanted} is nowhere"


def _known(one: Element) -> None:
    assert one.tag in TAGS, f"<{one.tag}> is no tag of the page"
    strange = one.attributes.keys() - ATTRIBUTES - ARIA - DATA
    assert not strange, f"<{one.tag}> has {strange}"
    for hook in HOOKS & one.attributes.keys():
        assert one[hook] in ACTIONS.keys() | AT_THE_RIM, f"nobody hears {one[hook]}"
    for truth in ("aria-busy", "aria-current", "aria-hidden", "aria-pressed"):
        assert one.get(truth) in ("", "true", "false")
    assert one.get("class") == one.get("class").strip() or one.tag in ("button", "a", "li")


def _harmless(one: Element) -> None:
    if "data-bookmark" in one.attributes:
        assert one["href"] == bookmarklet(HERE)
    elif "href" in one.attributes:
        assert ADDRESS.match(one["href"]), f"{one['href']} is no address of the page"
    if one.tag == "use":
        assert one["href"].rpartition("#i-")[2] in icons(), f"no icon {one['href']}"
    if one.tag == "img":
        assert FLAG.fullmatch(one["src"]), f"{one['src']} is no flag"
    if one.get("target") == "_blank":
        assert one["rel"] == "noopener noreferrer"
        assert one["href"].startswith("http")
    if "autofocus" in one.attributes:
        assert any(other.tag == "dialog" for other in one.parents())
    if one.tag == "iframe":
        assert any(one["src"].startswith(f"https://{frame.host}/") for frame in FRAMES.values())
        assert one["sandbox"]
        assert one["referrerpolicy"] == "no-referrer"
    assert "src" not in one.attributes or one.tag in ("img", "iframe")
