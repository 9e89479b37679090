"""What an index holds, by document and by passage."""

import numpy as np


def test_groups_by_document_part_the_whole(assistant):
    engine = assistant.engine
    every = set(engine.documents)
    assert [p for _, p in engine.lookup.passages_in(every)] == list(assistant.index.passages)
    assert engine.lookup.assignments_in(every) == list(assistant.index.assignments)
    alone = [engine.lookup.passages_in([d]) for d in engine.documents]
    assert sum(map(len, alone)) == len(assistant.index.passages)
    assert engine.lookup.passages_in(["unknown"]) == engine.lookup.assignments_in([]) == []


def test_facts_that_give_a_task_are_those_with_an_assignment_of_the_document(assistant):
    engine = assistant.engine
    for d in engine.documents:
        facts = [engine.facts[k] for k in engine.lookup.task_facts_in([d])]
        assert {f.kind for f in facts} <= {"row", "duty"}
        assert {f.assignment.document for f in facts} <= {d}


def test_only_facts_of_the_documents_asked_for_are_inside(assistant):
    engine = assistant.engine
    inside = engine.inside(["dong-thap-672", "unknown"])
    documents = [engine.passages[f.passage].document for f in engine.facts]
    assert np.array_equal(inside, np.array([d == "dong-thap-672" for d in documents]))


def test_which_documents_name_an_agency(assistant):
    engine = assistant.engine
    name = engine.vocabulary.agency_matcher.find("Sở Công Thương")[0].id
    assert engine.mentions(["gia-lai-draft-2020"], name)
    assert not engine.mentions([], name)
    assert not engine.mentions(["gia-lai-draft-2020"], "unknown")


def test_abbreviations_meet_their_long_forms(assistant):
    assert assistant.engine.units("HTX") == assistant.engine.units("hợp tác xã")
