"""Who leads and who coordinates, as sentences say it."""

import pytest

from answerer.check.roles import role_words, roles_in, without_tasks
from corpus.vocabulary import load_vocabulary

FINANCE, PLANNING, HEALTH = "so-tai-chinh", "so-ke-hoach-dau-tu", "so-y-te"
LEADS, COORDINATES = (FINANCE, "lead"), (PLANNING, "coordinating")


@pytest.mark.parametrize(
    "text",
    [
        "Sở Tài chính chủ trì, phối hợp với Sở Kế hoạch và Đầu tư",
        "Sở Tài chính chủ trì; Sở KH&ĐT phối hợp",
        "Sở Tài chính chủ trì, Sở Kế hoạch và Đầu tư phối hợp",
        "Cơ quan chủ trì: Sở Tài chính; cơ quan phối hợp: Sở Kế hoạch và Đầu tư",
        "Cơ quan chủ trì nhiệm vụ này là Sở Tài chính; phối hợp gồm Sở Kế hoạch và Đầu tư",
        "Phối hợp: Sở Kế hoạch và Đầu tư — nhiệm vụ do Sở Tài chính chủ trì",
        "Do Sở Tài chính chủ trì với sự phối hợp của Sở Kế hoạch và Đầu tư",
        "Sở Tài chính làm đầu mối và Sở Kế hoạch và Đầu tư phối hợp",
        "Department of Finance leads; coordinating: Sở Kế hoạch và Đầu tư",
    ],
)
def test_roles_are_told_apart(text):
    assert roles_in(load_vocabulary(), text) == {LEADS, COORDINATES}


def test_a_list_runs_over_semicolons():
    text = "Cơ quan phối hợp: Sở Tài chính; Sở Y tế; Sở Kế hoạch và Đầu tư"
    found = roles_in(load_vocabulary(), text)
    assert found == {(i, "coordinating") for i in (FINANCE, HEALTH, PLANNING)}


def test_whose_plan_it_is_gives_no_role():
    text = "Theo kế hoạch của Sở Y tế, Sở Tài chính chủ trì"
    assert roles_in(load_vocabulary(), text) == {LEADS}


def test_words_of_the_task_itself_give_no_role():
    task = "tăng cường phối hợp giữa Sở Y tế và các ngành trong tuyên truyền"
    text = f"Sở Tài chính chủ trì {task}"
    assert roles_in(load_vocabulary(), text, [task]) == {LEADS}
    assert role_words(without_tasks(text, [task])) == {"lead"}


def test_a_text_without_role_words_gives_none():
    assert roles_in(load_vocabulary(), "Sở Tài chính thực hiện") == frozenset()
