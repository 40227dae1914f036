"""What a report must say, from what its ward's database comes to; and the words that it says it in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from recount import AHEAD, FIGURES, Recount, Slice

AGES = {
    "60歳未満": "under-60", "60〜64歳": "60-64", "65〜69歳": "65-69", "70〜74歳": "70-74", "75〜79歳": "75-79",
    "80〜84歳": "80-84", "85〜89歳": "85-89", "90歳以上": "90+", "未記入": "not-taken",
}
ROWS = {
    "年代": ("age", AGES),
    "性別": ("gender", {"不明": "0", "男性": "1", "女性": "2", "その他": "9", "未記入": "not-taken"}),
    "機種": ("device", {"iPhone": "iphone", "Android": "android", "らくらくホン等": "simple", "タブレット": "tablet",
                       "なし": "none", "未記入": "not-taken"}),
    "結果": ("result", {"解決": "solved", "一部解決": "partly", "継続": "continues", "ほかを案内": "referred",
                       "未記入": "not-taken"}),
    "相談内容": ("topic", {}),
}
PROGRAMMES = {"個別相談会": "consultation", "スマホ教室": "course", "相談コーナー": "corner"}
#: What the week is called, from Sunday on.
WEEK = "日月火水木金土"
#: Where there is nothing to say, as of what is still to come; what nobody knows is 「―」 and None.
BLANK = object()
USE = "枠の利用率"
MEAN = "相談1件の平均(分)"


@dataclass
class Report:
    """What a report must say: the period's facts, and those of the year before."""

    now: Recount
    before: Recount | None
    first: str
    last: str
    today: str
    #: Whether it goes by days.
    by_day: bool

    @property
    def is_day(self) -> bool:
        return self.first == self.last

    @property
    def is_ahead(self) -> bool:
        """Whether all of it is still to come."""
        return self.first > self.today

    @property
    def is_over(self) -> bool:
        return self.last < self.today

    def begun(self, part: str = "") -> bool:
        """Whether a day, a month, or the period has begun."""
        return (f"{part}-01" if len(part) == 7 else part or self.first) <= self.today

    def figure(self, now: Slice, before: Slice | None, heading: str, part: str = "") -> Any:
        """What stands under a heading in a row of these facts; raises KeyError where nobody can tell."""
        if heading.startswith("前年"):
            return before.value("visits") if before else None
        found = known(now, heading)
        if self.begun(part) or FIGURES.get(heading) in AHEAD:
            return found
        # Blank must hide nothing.
        return found or BLANK

    def earlier(self, programme: str = "consultation", venue: str | None = "all", part: str = "") -> Slice | None:
        """The same a year before, where anything is known of it; of days nobody says."""
        if self.before is None or len(part) == 10:
            return None
        month = f"{int(part[:4]) - 1}{part[4:]}" if part else ""
        return self.before.slice(programme, venue, month) or None

    @property
    def others(self) -> list[str]:
        """The other programmes of which there is anything to show."""
        return [programme for programme in ("course", "corner")
                if not self.now.slice(programme).is_empty or self.earlier(programme)]


def share(part: int | None, whole: int | None) -> float | None:
    """A share to a tenth of a per cent, cut: 99.97 % is not all of it."""
    return part * 1000 // whole / 1000 if part is not None and whole else None


def known(side: Slice, heading: str) -> float | None:
    """A figure, a share or a mean under its heading; None where it is unknown, KeyError where nobody can tell."""
    if heading == USE:
        return share(side.value("used"), side.value("elapsed"))
    return mean(side) if heading == MEAN else side.value(FIGURES[heading])


def mean(side: Slice) -> float | None:
    """Minutes of a consultation, to a tenth, halves up."""
    minutes, timed = side.value("minutes"), side.value("timed")
    return (minutes * 20 + timed) // (timed * 2) / 10 if minutes is not None and timed else None
