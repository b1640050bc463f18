"""The parts of a sentence that are not words: identifiers, literals, code, formulas.

They have a meaning to the program that is asked for, so no attack changes them.
"""

import re

# The order matters: a quoted text is one literal whatever stands in it.
_LITERALS = re.compile(
    r"""
    ``[^`\n]+``  | `[^`\n]+[`']                                    # code in backticks, `also like this'
  | "[^"\n]*"    | “[^”\n]*” | ‘[^’\n]*’                           # quoted text
  | (?<![\w'])'(?:[^'\n]{0,40})'(?!\w)                             # 'quoted', but not the apostrophes of don't
  | \\\S+                                                          # \n
  | (?<!\S)[.,](?!\S)                                              # a dot or comma that stands alone
  | https?://\S+
  | [A-Za-z_][\w.]*\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)           # f(x), g(f(x), 1)
  | [A-Za-z_][\w.]*(?:\[[^\[\]\n]*\])+                             # a[i][j]
  | \[[^\[\]\n]*(?:\[[^\[\]\n]*\][^\[\]\n]*)*\]                    # [1, [2, 3]]
  | \{[^{}\n]*\}                                                   # {"a": 1}
  | <\w+>                                                          # <numerator>
  | (?<!\w)(?:mm|dd|yy(?:yy)?)(?:[-/.](?:mm|dd|yy(?:yy)?))+         # a format of dates
  | (?<![\w'’])(?:[A-Za-z]['’-]|[i-n])th(?!\w)                     # i'th, n-th, kth
  | (?<!\w)\w+(?:[ ][+*/=^][ ]\w+)+                               # ax + by = n
  | \(\s*(?:[A-Za-z]\d*|-?[\d.]+)(?:\s*,\s*(?:[A-Za-z]\d*|-?[\d.]+))*\s*\)   # (a, b), (0, 1)
  | \w*[A-Za-z]\w*(?:[./]\w+(?:-\w+)*/?)+                          # os.path, km/h, e.g
  | \w*_\w*                                                        # snake_case
  | [a-z]+[A-Z]\w* | (?:[A-Z][a-z0-9]+){2,}                        # camelCase, CamelCase
  | (?<!\w)[A-Z][A-Z0-9]+(?!\w)                                    # YES, ASCII
  | (?<!\w)\w*\d[\w.,]*(?<![.,])                                   # 10, 3.5, 2nd, x1
  | (?<![\w'’-])[b-zB-HJ-Z](?:'(?!\w)|(?![\w'’]))                  # n, x, N, l': a variable (not the words a, A, I)
  | (?<![\w'’])[aA](?=\s*(?:[,.;:)(]|$|(?:and|or|to|is|if|in|of|with|by|as|that|where)\b))   # the variable a
  | (?<!\w)(?:True|False|None|NaN|true|false|none|null|int|str|bool|dict|len|ord|chr|lst|arr)(?!\w)
    """,
    re.VERBOSE,
)
# Two literals with nothing but an operator between them are one formula: 1 <= i <= k.
_OPERATOR = re.compile(r"\s*(?:[-+*/%^=≤≥≠|&!]|<=?|>=?|[<>=]=|//|\*\*)+\s*")
_TIGHT = re.compile(r"[-+*/%^=<>|&!~]+")


def literal_spans(text: str, identifiers: frozenset[str] = frozenset()) -> list[tuple[int, int]]:
    """Spans of a running text that must stay as they are.

    Parameters
    ----------
    text
        Natural-language text on one line.
    identifiers
        Names that the prompt's code defines (its functions and parameters); they are literals too.

    Returns
    -------
    list of (start, end)
        In order, apart from each other, operators joined to their operands.
    """
    spans = [match.span() for match in _LITERALS.finditer(text)]
    named = identifiers | {name[:1].upper() + name[1:] for name in identifiers if len(name) > 1}
    named = sorted(named - {"a", "A", "I"}, key=lambda name: (-len(name), name))
    if named:
        pattern = r"(?<![\w'’])(?:" + "|".join(map(re.escape, named)) + r")(?!\w)"
        spans += [match.span() for match in re.finditer(pattern, text)]
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and (start <= merged[-1][1] or _OPERATOR.fullmatch(text, merged[-1][1], start)):
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return [_with_signs(text, start, end) for start, end in merged]


def _with_signs(text: str, start: int, end: int) -> tuple[int, int]:
    """Take in operators that touch a literal: ``-1``, ``x!``."""
    while start > 0 and text[start - 1] in "-+*/^=<>@#%" and (start < 2 or not text[start - 2].isalpha()):
        start -= 1
    if end < len(text) and (match := _TIGHT.match(text, end)) and not text[match.end() : match.end() + 1].isalpha():
        end = match.end()
    return start, end
