"""How deep JSON is nested, told before it is parsed.

In Pyodide (314.0.7) deep nesting does not raise RecursionError: it overflows the stack of
WebAssembly and ends the interpreter.
"""

import re

DEEPEST = 64

_BETWEEN_BRACKETS = r'"(?:[^"\\]++|\\.)*+"?|[^][{}"]++'


def shallow(text: str) -> bool:
    """Whether brackets pair up: surely if nested to `DEEPEST`, surely not beyond twice as deep.

    >>> shallow('{"a": [1, "]"]}'), shallow("[" * 1000 + "]" * 1000)
    (True, False)
    """
    if text.count("[") + text.count("{") <= DEEPEST:
        return True
    brackets = re.sub(_BETWEEN_BRACKETS, "", text, flags=re.DOTALL)
    for _ in range(DEEPEST):
        fewer = brackets.replace("[]", "").replace("{}", "")
        if len(fewer) == len(brackets):
            break
        brackets = fewer
    return not brackets
