"""English function words: they carry the grammar of a sentence, and a synonym would break it."""

import re

# "given" stands here because a task's "given list" is a determiner, while WordNet reads it as the verb "give".
_WORDS = """
    a about above according across after again against all almost alone along already also although always am among
    an and another any anybody anyone anything are around as at away based be became because become becomes been
    before behind being below beneath beside besides between beyond both but by came can cannot char chars could did
    do does doing done down during each eg either else enough etc ever every everybody everyone everything except
    far few following for from further gave get gets give given gives go goes had has have having he hence her here
    hers herself him himself his how however i ie if in including indeed inside instead into is it its itself just
    least less let like lot made make makes many may maybe me might mine more moreover most much must my myself near
    neither never no nobody none nor not nothing now nowhere of off often on once one ones only onto or other others
    otherwise ought our ours ourselves out outside over own per perhaps please quite rather really respectively s
    several shall she should since so some somebody someone something sometimes still such t than that the their
    theirs them themselves then there therefore these they this those though through throughout thus till to
    together too toward towards twice under unless until up upon us use used uses using very via was we well were
    what whatever when whenever where wherever whether which whichever while who whoever whom whose why will with
    within without would yes yet you your yours yourself yourselves
"""
STOP_WORDS = frozenset(_WORDS.split())
# Words that mean something else together: none of them has a synonym here.
PHRASES = re.compile(
    r"\b(?:for (?:example|instance)|in (?:all|case|common|general|order|other words|place|terms of|total)|of course"
    r"|at (?:least|most)|as (?:far|long|soon|well))\b|\bexamples?(?=\s*[,:])",
    re.IGNORECASE,
)
