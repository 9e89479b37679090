import pytest


@pytest.mark.parametrize(
    "question",
    [
        "NV do Liên minh HTX tỉnh c/trì – phụ lục ĐT",
        "Danh mục việc do Liên minh HTX tỉnh chủ trì trong phụ lục của Đồng Tháp",
    ],
)
def test_what_an_agency_leads_is_a_list_of_its_tasks(assistant, question):
    told = assistant.ask(question).text
    assert all(number in told for number in ("1.1", "2.3", "2.2.1", "2.2.2", "3.1"))


def test_who_leads_a_task_is_still_one_agency(assistant):
    told = assistant.ask("Cơ quan nào chủ trì việc phát triển Hội quán ở Đồng Tháp?").text
    assert told.startswith("**Sở Nông nghiệp")


def test_tasks_counted_on_with_groups_are_groups(assistant):
    told = assistant.ask("Phụ lục của Đồng Tháp có bao nhiêu nhóm nhiệm vụ lớn?").text
    assert "5 nhóm" in told


def test_those_led_together_are_counted_too(assistant):
    told = assistant.ask(
        "Có bao nhiêu nhiệm vụ trong phụ lục của Gia Lai do Sở Kế hoạch và Đầu tư chủ trì, kể cả "
        "đồng chủ trì?"
    ).text
    assert "3 nhiệm vụ" in told


@pytest.mark.parametrize("years", ["2020-2021", "2023"])
def test_a_yes_needs_the_years_of_the_claim(assistant, years):
    told = assistant.ask(
        "Có người nói Gia Lai phải tổng kết 20 năm thực hiện Nghị quyết 13-NQ/TW xong trong "
        f"{years}; nói thế đúng không?"
    ).text
    assert not told.startswith("Có")
