"""Are the roles that a statement gives those that its sources give?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from answerer.check.roles import role_words, roles_in, without_tasks
from answerer.check.sources import Source
from answerer.check.verdict import Verdict, missing
from corpus.vocabulary import Vocabulary


def role_problems(
    vocabulary: Vocabulary, statement: str, sources: Sequence[Source]
) -> Iterator[Verdict]:
    """Agencies in a role that no source gives them, and roles that no source speaks of. The
    words of the task itself are left out: ``phối hợp`` in them gives no role."""
    tasks = [t for s in sources for t in s.tasks]
    own = without_tasks(statement, tasks)
    passages = [s.passage.clean or s.passage.text for s in sources]
    given = [s.roles for s in sources] + [roles_in(vocabulary, p, tasks) for p in passages]
    for agency, role in sorted(roles_in(vocabulary, statement, tasks) - frozenset().union(*given)):
        yield Verdict("role", f"{agency}: {role}")
    said = [without_tasks(p, tasks) for p in passages]
    spoken = frozenset().union(*(s.given for s in sources), *map(role_words, said))
    yield from missing("role", role_words(own), spoken)
