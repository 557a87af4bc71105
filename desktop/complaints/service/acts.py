"""Which verb does which act."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from desktop.complaints.service import contacts, extensions, handling, memos, orders, rounds

ACTS: Mapping[str, Callable[..., Any]] = {
    "log_contact": contacts.log_contact,
    "answer_customer": contacts.answer_customer,
    "hand_over_work_order": orders.hand_over_work_order,
    "start_on_site": orders.start_on_site,
    "record_measures": orders.record_measures,
    "record_visit": orders.record_visit,
    "give_written_result": orders.give_written_result,
    "hand_in_memo": memos.hand_in_memo,
    "settle_within_authority": memos.settle_within_authority,
    "distribute_memo": memos.distribute_memo,
    "give_department_answer": memos.give_department_answer,
    "enter_approval": memos.enter_approval,
    "decide_sampling": memos.decide_sampling,
    "agree_sampling_time": memos.agree_sampling_time,
    "record_satisfaction": rounds.record_satisfaction,
    "close_satisfied": rounds.close_satisfied,
    "close_without_agreement": rounds.close_without_agreement,
    "reopen": rounds.reopen,
    "add_segment": rounds.add_segment,
    "ask_extension": extensions.ask_extension,
    "decide_extension": extensions.decide_extension,
    "take_over": handling.take_over,
    "assign": handling.assign,
    "accept_assignment": handling.accept_assignment,
    "decline_assignment": handling.decline_assignment,
    "change_level": handling.change_level,
    "judge_validity": handling.judge_validity,
    "link_duplicate": handling.link_duplicate,
}
"""The verb of each act by its code: ``verb(desk, complaint id, draft, seen)``."""
