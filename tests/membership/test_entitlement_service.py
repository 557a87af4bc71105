"""Benefits used in a real store: the last one is taken once, cancelling gives it back, merged files are one."""

import threading
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.core.permission import Denied
from desktop.core.problem import Problems
from desktop.membership import service
from desktop.membership.records.entitlements import BenefitUse, BenefitUseCancel
from desktop.membership.rules.applications import AnswerDraft, ApplicationDraft, StopDraft
from desktop.membership.rules.entitlements import Standing
from desktop.membership.rules.uses import EndDraft, UseDraft
from desktop.people import rules as people_rules
from desktop.people import service as people
from tests.membership.matrices import decide, signer
from tests.membership.people import enrolled
from tests.office import desk_for

CELLS = {
    ("card_upgrade", "gold"): "2 次/年",
    ("rescue", "gold"): "1 次/月",
    ("switch_on", "gold"): "4 小时",
    ("bills", "gold"): "免费（需申请）",
}


@pytest.fixture
def clerk(desk):
    return desk_for(desk, "agent")


@pytest.fixture
def member(desk, clock):
    """A gold member of this year, under a matrix of which some numbers are decided since today."""
    decide(desk, CELLS)
    member_id = enrolled(desk)
    people.grant_tier(desk, people_rules.TierDraft(member_id, "gold", date(2026, 1, 1), None, "年消费", "周宏"))
    clock.advance(timedelta(minutes=1))
    return member_id


def draft(desk, benefit="card_upgrade", **more):
    return UseDraft(**({"benefit": benefit, "used_at": desk.now(), "place": "青河营业厅", "witness": "李敏"} | more))


def left(desk, member, benefit="card_upgrade"):
    return service.entitlements(desk, member).of(benefit).left


def test_a_use_is_numbered_and_leaves_one_less(desk, clerk, member):
    assert left(desk, member) == 2
    number = service.use_benefit(clerk, member, draft(desk))
    (use,) = service.uses(desk, member)
    assert (use.number, use.left, use.place, use.witness, use.tier) == (number, 1, "青河营业厅", "李敏", "gold")
    assert left(desk, member) == 1
    assert service.use_by_number(desk, number) == use
    assert service.use_by_number(desk, "QH-Q-1") is None


def test_a_use_beyond_the_quota_is_refused_and_writes_nothing(desk, clerk, member):
    service.use_benefit(clerk, member, draft(desk, times=2))
    with pytest.raises(Problems) as refused:
        service.use_benefit(clerk, member, draft(desk))
    assert "2027-01-01" in str(refused.value.found[0].sentence)
    assert BenefitUse.select().count() == 1


def test_a_number_that_is_not_set_is_recorded_and_not_judged(desk, clerk, member):
    for _ in range(3):
        service.use_benefit(clerk, member, draft(desk, "credit"))
    line = service.entitlements(desk, member).of("credit")
    assert (line.standing, line.used, line.left) == (Standing.UNJUDGED, 3, None)


def test_a_doubtful_cell_is_refused_by_the_name_of_who_may_confirm_it(desk, clerk, member):
    with pytest.raises(Problems) as refused:
        service.use_benefit(clerk, member, draft(desk, "hotline"))
    assert "总经理" in str(refused.value.found[0].sentence)


def test_a_counter_entry_gives_back_exactly_what_was_taken(desk, clerk, member):
    service.use_benefit(clerk, member, draft(desk, times=2))
    (use,) = service.uses(desk, member)
    with pytest.raises(Denied):
        service.cancel_use(clerk, use.id, "记错了人")
    service.cancel_use(desk, use.id, "记错了人")
    assert left(desk, member) == 2
    assert service.uses(desk, member)[0].cancelled == "记错了人"
    with pytest.raises(Problems):
        service.cancel_use(desk, use.id, "再来一次")


def test_two_clerks_at_once_cannot_both_take_the_last_one(desk, clerk, member):
    other, taken, refused = desk_for(desk, "phone_manager"), [], []
    together = threading.Barrier(2)

    def take(acting):
        with desk.store.reading():
            together.wait()
            try:
                taken.append(service.use_benefit(acting, member, draft(desk, "rescue")))
            except Problems as problems:
                refused.append(problems)

    threads = [threading.Thread(target=take, args=(acting,)) for acting in (clerk, other)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(taken), len(refused)) == (1, 1)
    assert BenefitUse.select().count() == 1


def test_what_is_entered_late_counts_in_the_period_of_the_paper(desk, clerk, member, clock):
    service.use_benefit(clerk, member, draft(desk, "rescue"))
    clock.advance(timedelta(days=20))
    assert left(desk, member, "rescue") == 1
    with pytest.raises(Problems):
        service.use_benefit(clerk, member, draft(desk, "rescue", used_at=desk.now() - timedelta(days=15)))
    service.use_benefit(clerk, member, draft(desk, "rescue"))
    assert left(desk, member, "rescue") == 0


def test_the_matrix_and_the_tier_of_the_day_decide(desk, clerk, member):
    assert service.entitlements(desk, member, date(2026, 11, 17)).of("card_upgrade").allowed is None
    assert service.entitlements(desk, member, date(2025, 12, 31)).lines == ()
    with pytest.raises(Problems):
        service.use_benefit(clerk, member, draft(desk, used_at=desk.now() - timedelta(days=400)))


def test_a_slip_of_before_the_leaving_is_entered_with_its_day(desk, clerk, member, clock):
    used_at = desk.now()
    clock.advance(timedelta(hours=1))
    people.leave_club(desk, member)
    clock.advance(timedelta(days=3))
    assert service.entitlements(desk, member).lines == ()
    past = service.past_entitlements(desk, member)
    assert (past.day, past.of("card_upgrade").left) == (date(2026, 11, 18), 2)
    service.use_benefit(clerk, member, draft(desk, used_at=used_at))
    for late in (used_at + timedelta(hours=2), desk.now()):
        with pytest.raises(Problems, match="left the club"):
            service.use_benefit(clerk, member, draft(desk, used_at=late))
    people.rejoin_club(desk, member)
    clock.advance(timedelta(minutes=1))
    with pytest.raises(Problems, match="left the club"):
        service.use_benefit(clerk, member, draft(desk, used_at=used_at + timedelta(days=1)))
    service.use_benefit(clerk, member, draft(desk))
    assert left(desk, member) == 0


def test_what_somebody_had_at_last_is_known_when_the_tier_is_over(desk, member, clock):
    assert service.past_entitlements(desk, enrolled(desk, "孙悦", phone="13900002222")) is None
    (tier,) = service.spans(desk, member)
    people.end_tier(desk, tier.id, date(2026, 11, 20))
    clock.advance(timedelta(days=9))
    past = service.past_entitlements(desk, member)
    assert (past.day, past.tier) == (date(2026, 11, 20), "gold")


def test_who_left_applies_for_nothing(desk, clerk, member, clock):
    people.leave_club(desk, member)
    clock.advance(timedelta(days=1))
    wish = ApplicationDraft("bills", date(2026, 11, 19), "", "F13")
    with pytest.raises(Problems, match="left the club"):
        service.apply_for(clerk, member, wish)
    service.apply_for(clerk, member, ApplicationDraft("bills", date(2026, 11, 18), "", "F13"))


def test_files_of_one_person_are_counted_together_and_apart_again(desk, clerk, member):
    twin = enrolled(desk, "王建国", phone="13900001111")
    service.use_benefit(clerk, member, draft(desk))
    merge = people.merge(desk, twin, member, {}, _seen(desk, twin, member))
    assert left(desk, twin) == 1
    service.use_benefit(clerk, twin, draft(desk))
    assert left(desk, twin) == 0
    assert [one.number for one in service.uses(desk, member)] == [one.number for one in service.uses(desk, twin)]
    people.unmerge(desk, merge)
    assert left(desk, member) == 1


def _seen(desk, kept, absorbed):
    return tuple(people.member_file(desk, one).sequence for one in (kept, absorbed))


def test_a_grant_runs_for_the_hours_of_the_matrix_and_waits_to_be_closed(desk, clerk, member, clock):
    number = service.use_benefit(clerk, member, draft(desk, "switch_on"))
    (grant,) = service.open_grants(desk)
    assert (grant.number, grant.until_at - grant.used_at) == (number, timedelta(hours=4))
    assert service.entitlements(desk, member).of("switch_on").running == grant
    with pytest.raises(Problems):
        service.use_benefit(clerk, member, draft(desk, "switch_on"))
    clock.advance(timedelta(hours=4))
    waiting = service.entitlements(desk, member).of("switch_on").running
    assert waiting == grant
    assert service.open_grants(desk) == (grant,)
    service.end_grant(clerk, grant.id, EndDraft(desk.now(), "已关停"))
    assert service.open_grants(desk) == ()
    with pytest.raises(Problems):
        service.end_grant(clerk, grant.id, EndDraft(desk.now(), "已关停"))
    service.use_benefit(clerk, member, draft(desk, "switch_on"))


def test_what_has_to_be_applied_for_is_used_once_it_was_granted_and_until_it_is_stopped(desk, clerk, member):
    with pytest.raises(Problems):
        service.use_benefit(clerk, member, draft(desk, "bills"))
    number = service.apply_for(clerk, member, ApplicationDraft("bills", desk.today(), "寄到单位", "F14-3"))
    (asked,) = service.applications(desk, member)
    assert (asked.number, asked.waits) == (number, True)
    with pytest.raises(Problems):
        service.apply_for(clerk, member, ApplicationDraft("bills", desk.today(), "", "F14-4"))
    with pytest.raises(Denied):
        service.answer_application(clerk, asked.id, AnswerDraft("granted", signer(desk), desk.today()))
    service.answer_application(desk, asked.id, AnswerDraft("granted", signer(desk), desk.today(), "同意"))
    service.use_benefit(clerk, member, draft(desk, "bills"))
    service.stop_application(clerk, asked.id, StopDraft(desk.today(), "改用电子账单"))
    with pytest.raises(Problems):
        service.use_benefit(clerk, member, draft(desk, "bills"))
    assert service.entitlements(desk, member).of("bills").standing is Standing.TO_APPLY


def test_only_what_needs_it_is_applied_for(desk, clerk, member):
    with pytest.raises(Problems):
        service.apply_for(clerk, member, ApplicationDraft("rescue", desk.today(), "", "F14-3"))


def test_who_left_the_club_uses_nothing(desk, clerk, member):
    people.leave_club(desk, member)
    with pytest.raises(Problems) as refused:
        service.use_benefit(clerk, member, draft(desk))
    assert refused.value.found[0].field == ""


ACTS = st.lists(st.tuples(st.sampled_from(("use", "use", "use", "cancel", "day")), st.integers(0, 40)), max_size=24)


@settings(max_examples=12, suppress_health_check=list(HealthCheck), deadline=None)
@given(ACTS)
def test_whatever_is_used_and_cancelled_left_is_the_quota_less_what_counts(desk, clerk, clock, member, acts):
    person = enrolled(desk, "孙悦")
    people.grant_tier(desk, people_rules.TierDraft(person, "gold", date(2026, 1, 1), None, "年消费", "周宏"))
    counts: dict[int, date] = {}
    for act, number in acts:
        today = desk.today()
        if act == "day":
            clock.advance(timedelta(days=number))
        elif act == "cancel" and counts:
            place = sorted(counts)[number % len(counts)]
            del counts[place]
            service.cancel_use(desk, service.uses(desk, person)[::-1][place].id, "记错")
        elif act == "use":
            used = sum(1 for day in counts.values() if (day.year, day.month) == (today.year, today.month))
            place = len(service.uses(desk, person))
            try:
                service.use_benefit(clerk, person, draft(desk, "rescue"))
            except Problems:
                assert used == 1
            else:
                assert used == 0
                counts[place] = today
        found = service.entitlements(desk, person).of("rescue")
        now = desk.today()
        used = sum(1 for day in counts.values() if (day.year, day.month) == (now.year, now.month))
        assert (found.used, found.left) == (used, 1 - used)
        before = BenefitUse.select().count(), BenefitUseCancel.select().count()
        assert service.uses(desk, person) == service.uses(desk, person)
        assert (BenefitUse.select().count(), BenefitUseCancel.select().count()) == before


def test_a_slip_filled_in_by_hand_is_entered_once_unless_its_use_was_cancelled(desk, clerk, member):
    number = service.use_benefit(clerk, member, draft(desk, "credit", document="b-0003－017"))
    twin = enrolled(desk, "孙悦")
    people.grant_tier(desk, people_rules.TierDraft(twin, "gold", date(2026, 1, 1), None, "年消费", "周宏"))
    again = draft(desk, "credit", document=" B-0003-017 ")
    with pytest.raises(Problems) as refused:
        service.use_benefit(clerk, twin, again)
    assert refused.value.found[0].field == "document"
    assert number in str(refused.value.found[0].sentence)
    assert [one.field for one in service.use_found(desk, twin, again) if one.blocks] == ["document"]
    service.cancel_use(desk, service.uses(desk, member)[0].id, "不是这位会员")
    service.use_benefit(clerk, twin, again)
    assert service.uses(desk, twin)[0].document == "B-0003-017"
