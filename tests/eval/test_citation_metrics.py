from corpus.records import Citation
from eval.gold import Evidence
from eval.metrics.citations import check_citation, fact_supported, occurrences

TEXT = "Một. Giao Sở Nội vụ chủ trì. Hai. Giao Sở Nội vụ chủ trì. Ba."
EVIDENCE = (Evidence("d", "Giao Sở Nội vụ chủ trì"), Evidence("e", "Ba."))


def citation(start, end, document="d", shift=0):
    return Citation(1, document, "", start + shift, end + shift, TEXT[start:end])


def test_a_quote_is_found_at_every_place_it_stands():
    assert occurrences(TEXT, "Giao Sở Nội vụ chủ trì") == [(5, 27), (34, 56)]
    assert occurrences("aaa", "aa") == [(0, 2), (1, 3)]


def test_a_citation_that_holds_the_evidence_hits_it_in_either_place():
    first, second = citation(0, 28), citation(29, 57)
    for c in (first, second):
        check = check_citation(c, EVIDENCE, {"d": TEXT})
        assert (check.verified, check.supported, check.hits) == (True, True, (0,))


def test_a_citation_inside_the_evidence_supports_without_hitting():
    check = check_citation(citation(10, 20), EVIDENCE, {"d": TEXT})
    assert (check.supported, check.hits) == (True, ())


def test_a_citation_beside_the_evidence_supports_nothing():
    check = check_citation(citation(28, 33), EVIDENCE, {"d": TEXT})
    assert (check.verified, check.supported, check.hits) == (True, False, ())


def test_evidence_of_another_document_does_not_count():
    check = check_citation(citation(0, 28, document="e"), EVIDENCE, {"e": TEXT})
    assert (check.supported, check.hits) == (False, ())


def test_an_offset_off_by_one_is_seen():
    check = check_citation(citation(0, 28, shift=1), EVIDENCE, {"d": TEXT})
    assert check.verified is False


def test_without_the_document_offsets_stay_unknown_and_quotes_decide():
    check = check_citation(citation(10, 20), EVIDENCE, {})
    assert (check.verified, check.supported) == (None, True)


def test_a_fact_is_supported_by_any_of_its_variants():
    assert fact_supported(("Sở NV", "Sở Nội vụ"), [citation(0, 28)])
    assert not fact_supported(("Sở Tài chính",), [citation(0, 28)])
    assert not fact_supported(("Sở Nội vụ",), [])
