"""Which step answers which question: an ordered list of rules, the first that applies counts;
where none does, the intents decide (intents.py)."""

from __future__ import annotations

import re
from functools import cache

from answerer.answers.agencies.posts import answer_post
from answerer.answers.agencies.rows_alike import with_rows_alike
from answerer.answers.claims import yes_no
from answerer.answers.comparing.compare import answer_compare
from answerer.answers.comparing.compared import provinces_compared
from answerer.answers.comparing.described_sides import answer_described_sides
from answerer.answers.comparing.sides import wants_table
from answerer.answers.comparing.two_documents import answer_two_documents
from answerer.answers.comparing.two_questions import answer_two_questions
from answerer.answers.documents import definitions
from answerer.answers.documents.described import MOST
from answerer.answers.documents.document_intents import SMALL
from answerer.answers.documents.issuing import says_who_issues, without_issuer
from answerer.answers.numbers.counted_steps import answer_counted_steps
from answerer.answers.numbers.document_parts import answer_columns, asks_columns
from answerer.answers.passages.article_told import with_article
from answerer.answers.passages.contacts import answer_contact
from answerer.answers.passages.data_rows import answer_data_row
from answerer.answers.passages.kinds_held import with_list_of_kind
from answerer.answers.passages.labelled import answer_labelled
from answerer.answers.passages.rows_listed import answer_rows_listed
from answerer.answers.passages.terms import answer_term
from answerer.answers.tasks.authorities import answer_authority, with_authority
from answerer.answers.tasks.columns import answer_column
from answerer.answers.tasks.other_half import with_other_half
from answerer.answers.tasks.roles import answer_roles
from answerer.case import Case, Rule, first_answer
from answerer.document_rules import DOCUMENT_RULES, described
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.narrowing import untitled
from answerer.facts.reference_finder import ReferenceFinder
from answerer.facts.values import values_of
from answerer.intents import by_intent
from answerer.meaning.leaning import Leaning
from answerer.meaning.scope import unknown_documents, unknown_letter
from answerer.number_rules import NUMBER_RULES, without_idle_count
from answerer.question.question import ROLES
from answerer.silence.choices import lacks_choice
from answerer.silence.names import lacks_names
from answerer.silence.refusal import checked, refused
from answerer.silence.times import lacks_time_claimed, lacks_year_claimed
from answerer.silence.wanted import with_wanted
from answerer.task_rules import handed_in
from answerer.telling.draft import Draft
from corpus.cues import Cues

_CUES = Cues("rules", "choices")

_OF_DOCUMENT = ("signed_on", "own_number", "effect")
BARELY = 4
"""How many telling words a question may have that asks which columns there are, to compare them."""


@cache
def _or() -> re.Pattern[str]:
    return _CUES.pattern(r"\s<or>\s")


class Dispatcher:
    """Answers questions that are understood."""

    def __init__(self, engine: Engine, leaning: Leaning) -> None:
        self._engine = engine
        self._leaning = leaning
        self._finder = ReferenceFinder(engine)

    def answer(self, ask: Ask, asked: tuple[str, ...]) -> Draft:
        """The answer to a question that asks these intents: side by side where it compares
        provinces, else over all its documents."""
        provinces = provinces_compared(self._engine, ask)
        if len(provinces) < 2:
            both = answer_two_documents(self._engine, ask, self._of_itself)
            both = both or answer_two_questions(self._engine, self._leaning, ask, self._of_itself)
            return both or self._single(ask, asked)

        described = answer_described_sides(self._engine, ask, provinces)
        if described is not None:
            return described

        def answer(own: Ask, wanted: tuple[str, ...]) -> Draft:
            return self._single(own, _but_the_table(own, wanted))

        return answer_compare(self._engine, self._leaning, ask, asked, provinces, answer)

    def _of_itself(self, ask: Ask) -> Draft:
        return self._single(ask, ask.question.asked)

    def _single(self, ask: Ask, asked: tuple[str, ...]) -> Draft:
        topic = min(
            self._leaning.own_topic(ask.question, own)
            for own in (ask.own, untitled(self._engine, ask, ask.own))
        )
        asked = without_idle_count(ask, asked)
        doers = without_issuer(self._engine, ask, asked)
        case = Case(self._engine, self._finder, ask, doers, topic)
        found = first_answer(RULES, case) or by_intent(case)
        if found.reason == "not_stated" and not yes_no.is_yes_no(ask):
            found = described(case, MOST) or found
        if not yes_no.is_yes_no(ask):
            found = with_list_of_kind(self._engine, ask, found)
        draft = says_who_issues(ask, doers != asked, found)
        draft = with_authority(self._engine, ask, draft)
        draft = with_article(self._engine, ask, draft)
        draft = with_rows_alike(self._engine, ask, draft)
        draft = with_other_half(self._engine, ask, draft)
        draft = with_wanted(self._engine, ask, draft)
        nearest = draft.statements[0].passages if draft.statements else ()
        unnamed = lacks_names(ask, draft) or lacks_choice(ask, draft)
        return refused(ask, "not_stated", "not_stated", nearest=nearest) if unnamed else draft


def _but_the_table(ask: Ask, asked: tuple[str, ...]) -> tuple[str, ...]:
    """The intents without the list that ``lập bảng so sánh`` only seems to ask for."""
    others = tuple(i for i in asked if i != "list")
    return others if others and wants_table(ask) else asked


def _definition(case: Case) -> Draft | None:
    engine, ask = case.engine, case.ask
    means = ask.question.has("definition")
    if not means and (case.asks(*ROLES) or any(ask.question.has(i) for i in _OF_DOCUMENT)):
        return None
    if not means and not definitions.asks_meaning(engine, ask):
        return None
    labelled = None if means else _labelled(case)
    if labelled is not None:
        return labelled
    found = definitions.answer_definition(engine, ask)
    if found is None and definitions.shorts_of(engine, ask):
        return refused(ask, "not_stated", "not_stated", "definition_abbreviation")
    return found


def _term(case: Case) -> Draft | None:
    """``“Thư rác” nghĩa là gì``, of a document that defines it; ``nhiệm vụ “…” có sản phẩm là gì``
    asks for something else."""
    if unknown_documents(case.engine, case.ask) or case.asks("deliverable", "deadline"):
        return None
    if any(s.endswith(".") for s in definitions.shorts_of(case.engine, case.ask)):
        return None
    return answer_term(case.engine, case.ask)


def _unknown_document(case: Case) -> Draft | None:
    name = unknown_documents(case.engine, case.ask)
    return refused(case.ask, "not_stated", "no_document", name=name) if name else None


def _unknown_letter(case: Case) -> Draft | None:
    found = unknown_letter(case.engine, case.ask)
    return refused(case.ask, "not_stated", "not_stated") if found else None


def _table_column(case: Case) -> Draft | None:
    if case.topic <= BARELY and asks_columns(case.ask):
        return answer_columns(case.engine, case.ask)
    return answer_column(case.engine, case.ask) if case.topic <= SMALL else None


def _absent_department(case: Case) -> Draft | None:
    """A question about departments alone of which the documents name none."""
    engine, ask = case.engine, case.ask
    named = [engine.vocabulary.agencies[m.id] for m in ask.question.agencies]
    if not named or not all(a.name.startswith("Sở ") for a in named):
        return None
    if any(engine.mentions(ask.documents, a.id) for a in named):
        return None
    return refused(ask, "not_stated", "no_agency", "tasks", agency=named[0].name)


def _post(case: Case) -> Draft | None:
    """``Ai là Trưởng Ban Chỉ đạo?``, ``Giám đốc sở là Trưởng Ban Chỉ đạo, đúng không?``"""
    return None if yes_no.is_yes_no(case.ask) else answer_post(case.engine, case.ask)


def _yes_no(case: Case) -> Draft | None:
    engine, ask = case.engine, case.ask
    if not yes_no.is_yes_no(ask):
        return None
    found = yes_no.answer_yes_no(engine, ask, case.finder)
    untimed = found is not None and (
        lacks_time_claimed(ask, found) or lacks_year_claimed(engine, ask, found)
    )
    if found is not None and untimed:
        return refused(ask, "not_stated", "not_stated", "yes_no", found.statements[0].passages)
    return (
        checked(engine, ask, found)
        if found
        else _absent_department(case) or checked(engine, ask, None)
    )


def _authority(case: Case) -> Draft | None:
    """``Đề án … trình cấp nào?``, where nothing else is asked of the task."""
    if case.asks(*ROLES, "who", "tasks", "list", "count", "legal"):
        return None
    found = answer_authority(case.engine, case.ask)
    return checked(case.engine, case.ask, found) if found is not None else None


def _choice_of_dates(case: Case) -> Draft | None:
    """``xong năm 2021 hay 2023?``: a date is asked, although no asking word stands there."""
    sides = _or().split(case.ask.text, maxsplit=1)
    dated = [any(v.unit == "date" for v in values_of(side)) for side in sides]
    if case.asked or dated != [True, True]:
        return None
    found = answer_roles(case.engine, case.ask, ("deadline",))
    return checked(case.engine, case.ask, found) if found else None


def _rows_listed(case: Case) -> Draft | None:
    """``Quyết định công bố những thủ tục nào?``, where nothing else is asked."""
    if case.asks(*ROLES, "count", "legal", "tasks", "who"):
        return None
    return answer_rows_listed(case.engine, case.ask)


def _labelled(case: Case) -> Draft | None:
    if case.asks("count") and answer_counted_steps(case.engine, case.ask) is not None:
        return None
    return answer_labelled(case.engine, case.ask, case.asked)


def _data_row(case: Case) -> Draft | None:
    """The value of a row and a column that the question names; of a row named in full also where
    its name only seems to ask for something else (``sản phẩm OCOP của HTX năm 2027``)."""
    if case.asks(*ROLES):
        whole = case.asked == ("deliverable",)
        return answer_data_row(case.engine, case.ask, True, whole=True) if whole else None
    return answer_data_row(case.engine, case.ask, case.asks("count"))


def _contact(case: Case) -> Draft | None:
    return answer_contact(case.engine, case.ask)


RULES: tuple[Rule, ...] = (
    _term,
    _definition,
    _unknown_document,
    _unknown_letter,
    _table_column,
    _post,
    _yes_no,
    _absent_department,
    handed_in,
    _choice_of_dates,
    _authority,
    _rows_listed,
    _labelled,
    _data_row,
    _contact,
    *DOCUMENT_RULES,
    *NUMBER_RULES,
)
