from answerer.facts.facts import facts_of
from corpus.vocabulary import load_vocabulary


def test_title_of_the_document_stands_about_each_of_its_facts(duties):
    index = duties.engine.index
    title = index.documents[0].title
    found = facts_of(index, load_vocabulary())
    assert title
    assert all(f.around.endswith(f" ; {title}") for f in found)
