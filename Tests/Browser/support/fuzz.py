"""Requests invented from the API's description, and what their answers must be like."""

from __future__ import annotations

import copy
import os
import uuid
from collections import Counter
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import requests
import schemathesis
import yaml
from hypothesis import HealthCheck, Phase, given, seed, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.core.transport import Response
from schemathesis.generation.case import Case
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from .ward import PASSWORD

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    negative_data_rejection,
]

#: Whatever the description allows; the same among values that are there; and what it does not allow.
VALID, LIKELY, BROKEN = "valid", "likely", "broken"

#: How many requests of a kind are invented for one operation, and from which seed; more for a long run.
EXAMPLES = int(os.environ.get("SUMAHO_FUZZ_EXAMPLES", "8"))
SEED = int(os.environ.get("SUMAHO_FUZZ_SEED", "0"))

#: Values that are there, by the name of their schema, or of their field: they lead to the rules that stand
#: behind the first look-up.
SCHEMAS = {
    "Slug": {"type": "string", "enum": ["nakacho", "takashimadaira", "shimura"]},
    "Row": {"type": "integer", "minimum": 1, "maximum": 6},
    "Date": {"type": "string", "enum": ["2026-11-24", "2026-11-25", "2026-11-26", "2026-12-01"]},
    "Time": {"type": "string", "enum": ["10:00", "10:30", "11:00", "13:00", "14:30"]},
    "Span": {"type": "string", "enum": ["10:00-12:00", "13:00-15:00", "16:00-17:00"]},
    "GroupCode": {"type": "string", "enum": ["A"]},
    "Month": {"type": "string", "enum": ["2026-11", "2026-12"]},
    "FiscalYear": {"type": "integer", "enum": [2026]},
    "Period": {"type": "string", "enum": ["2026-11-24", "2026-11", "2026-Q3", "FY2026"]},
    "Basis": {"type": "string", "enum": ["now"]},
    "Measure": {"type": "string", "enum": ["visits", "booked", "age.70-74"]},
    # Whatever else is counted in November was counted here.
    "CountsLine": {
        "type": "object",
        "required": ["row", "month", "programme", "venue", "counts"],
        "additionalProperties": False,
        "properties": {
            "row": {}, "counts": {},
            "month": {"enum": ["2025-11", "2026-02", "2026-03"]},
            "programme": {"enum": ["consultation"]},
            "venue": {"$ref": "#/components/schemas/Slug"},
        },
    },
    "Instant": {"type": "string", "enum": ["2026-11-24T09:00:00+09:00", "2026-11-24T08:30:00+09:00"]},
}
ARGON2 = "$argon2id$v=19$m=19456,t=2,p=1$bwL95thrjJQv7hdVhdMNMA$WPqCyaSIsfiznfCZO7O/LEy8fuWSNcCkjeyEP/o3ih0"
FIELDS: dict[str, list[Any]] = {
    "kana": ["たなか はな", "スズキ", "satou ichirou", "ワタナベ ミツ"],
    "phone": ["3958-0163", "090-1000-0001", "０３（３９３４）２９４０"],
    "name": ["田中 花", "髙﨑 一"],
    "age": [61, 75, 88],
    "party": [1, 2],
    "people": [1, 2],
    "desk": [1, 2],
    "query": ["たなか", "0163", "090-1000-0001", "suzuki"],
    "account": ["sato", "suzuki", "yamada", "hoshi", "tsuki", "kumo"],
    "password": [PASSWORD],
    "purpose": ["仲町の受付"],
    "until": ["2026-12-20", "2026-12-31"],
    "expiresOn": ["2026-12-31", "2027-03-31"],
    # Days that are over: only those can be compared.
    "from": ["2026-11-02", "2026-11-09"],
    "through": ["2026-11-20"],
    "other": ["shimura"],
    "row": [2],
    "counts": [{"visits": 50}, {"visits": 60, "age.70-74": 50}],
    "phones": [["3958-0163"], ["090-1000-0001", "3958-0164"]],
    "reach": ["娘さんへ"],
    "note": ["つえ"],
    "volume": [60, 5600],
    "milestone": ["accessibility-training", "milestone-1"],
    "title": ["研修", "冊子", "動画"],
    "planned": ["実施"],
    "evidence": ["通知第45号"],
    "department": ["長寿社会推進課"],
    "doneOn": ["2026-04-08", "2026-11-20"],
    "hash": ["a1" * 32, "b2" * 32, ARGON2],
}
#: What an operation answers once a request is past the description and the rights.
RULES = {200, 304, 404, 409, 422}
#: So much of all that can be done must have been done in a run; what is left takes more than luck.
SHARE = 0.75

#: Left out, they lead nowhere.
ALWAYS = {"kana", "phone", "age"}
#: One of them excludes the other, or they allow what rules forbid: not among what is likely.
UNLIKELY = ("born", "ageOn", "outsideWard", "callBack", "at", "replaces")


def narrowed(description: dict[str, Any], there: dict[str, list[Any]]) -> dict[str, Any]:
    """The description once more, allowing only what is there."""
    told = copy.deepcopy(description)
    told["components"]["schemas"] |= copy.deepcopy(SCHEMAS)

    def narrow(schema: Any) -> None:
        if isinstance(schema, list):
            for inner in schema:
                narrow(inner)
        elif isinstance(schema, dict):
            properties = schema.get("properties", {})
            for name in properties:
                if name in there:
                    properties[name] = {"enum": there[name]}
                elif name == "outsideWard":
                    properties[name] = {"enum": [False]}
            if str(schema.get("items", {}).get("$ref")).endswith("Line"):
                # Twice the same is a fault of a file.
                schema |= {"minItems": 1, "maxItems": 1}
            if properties:
                schema["required"] = sorted({*schema.get("required", []), *(ALWAYS & properties.keys())})
            for name in UNLIKELY:
                if name in properties and name not in schema.get("required", []):
                    del properties[name]
            for inner in schema.values():
                narrow(inner)

    narrow(told["paths"])
    narrow(told["components"]["schemas"])
    return told


def missed(answers: dict[str, Counter[int]], tags: dict[str, list[str]]) -> list[str]:
    """What a run did not come to, a line each: every operation shall come to its rules, every question be
    answered, and most of all be done.

    `answers` are the statuses by label, for values that are there; `tags` those of every operation there is.
    Of a single change nothing more is asked: whether a number that is made up fits is chance."""
    statuses = {label: set(answers.get(label, ())) for label in tags}
    lines = [f"{label}: no rule" for label, found in statuses.items() if not found & RULES]
    done = {label for label, found in statuses.items() if 200 in found}
    lines += [f"{label}: no answer" for label in tags if "questions" in tags[label] and label not in done]
    if len(done) < SHARE * len(tags):
        lines.append(f"{len(done)} of {len(tags)} done")
    return lines


@dataclass
class Fuzz:
    """One account before the service."""

    address: str
    #: The bearer token; None before signing in.
    key: str | None = None
    #: Words that no answer may hold, whatever is asked.
    secrets: tuple[str, ...] = ()
    #: Values that would take the asker's own rights away, by field.
    own: dict[str, Any] = field(default_factory=dict)
    #: Values that are there, by field, besides those that always are.
    there: dict[str, list[Any]] = field(default_factory=dict)
    #: The statuses that came, by label.
    statuses: dict[str, Counter[int]] = field(default_factory=dict)
    #: The same for what was asked with values that are there.
    likely: dict[str, Counter[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.session = requests.Session()
        self.ids = count()
        told = self._told()
        self.description = self._schema(told)
        self.narrow = self._schema(narrowed(told, FIELDS | self.there))

    def _told(self) -> dict[str, Any]:
        """The API as the service itself describes it; without its security: what is broken on purpose shall
        be the request. Whoever has no token is an asker too."""
        answer = requests.get(f"{self.address}/api/v1/openapi.yaml", timeout=30)
        answer.raise_for_status()
        told = yaml.safe_load(answer.content)
        told.pop("security", None)
        for path in told["paths"].values():
            for operation in path.values():
                operation.pop("security", None)
        return told

    def _schema(self, told: dict[str, Any]) -> Any:
        schema = schemathesis.openapi.from_dict(told)
        schema.config.update(base_url=self.address)
        return schema

    def labels(self) -> list[str]:
        """Every operation: `POST /api/v1/book`."""
        return [found.ok().label for found in self.description.get_all_operations()]

    def invent(self, label: str, kind: str, examples: int = EXAMPLES) -> None:
        """Sends invented requests of one operation; raises at the first answer that is not as it must be."""
        first: list[BaseException] = []
        operation = self.description.find_operation_by_label(label)
        source = self.narrow.find_operation_by_label(label) if kind is LIKELY else operation
        mode = GenerationMode.NEGATIVE if kind is BROKEN else GenerationMode.POSITIVE

        # No shrinking: the second try of a change meets another database than the first.
        @seed(f"{SEED} {label} {kind}")
        @settings(
            max_examples=examples, phases=[Phase.generate], database=None, deadline=None,
            suppress_health_check=list(HealthCheck))
        @given(case=source.as_strategy(generation_mode=mode))
        def one(case: Case) -> None:
            if kind is LIKELY:
                # The answer is held against what the service says of itself.
                case = operation.Case(body=case.body, headers=case.headers, media_type=case.media_type)
            try:
                self._send(case, kind)
            except (AssertionError, FailureGroup) as found:
                first.append(found)
                raise

        try:
            one()
        except (AssertionError, ExceptionGroup) as error:
            # What is tried again may go well: the change is made by now. What was found was found.
            raise (first or [error])[0] from None

    def _send(self, case: Case, kind: str) -> None:
        changes = "changes" in (case.operation.tags or [])
        if changes and kind is not BROKEN:
            # A request id that came before would be answered from memory.
            case.headers["Idempotency-Key"] = str(uuid.uuid5(uuid.NAMESPACE_URL, f"{SEED} {next(self.ids)}"))
        if isinstance(case.body, dict) and any(case.body.get(name) == own for name, own in self.own.items()):
            return
        answer = self._call(case)
        if kind is LIKELY:
            self.likely.setdefault(case.operation.label, Counter())[answer.status_code] += 1
        case.validate_response(answer, checks=CHECKS)
        self._look(answer)
        if changes and kind is not BROKEN and answer.status_code == 200:
            again = self._call(case)
            same = (again.status_code, again.content) == (200, answer.content)
            assert same, "sent again, answered otherwise"

    def _call(self, case: Case) -> Response:
        headers = {"Authorization": f"Bearer {self.key}"} if self.key else {}
        answer = case.call(session=self.session, headers=headers, timeout=30)
        self.statuses.setdefault(case.operation.label, Counter())[answer.status_code] += 1
        return answer

    def _look(self, answer: Response) -> None:
        """What holds of every answer, and stands in no schema."""
        text = answer.content.decode()
        for secret in self.secrets:
            assert secret not in text, f"{secret} was shown"
        if answer.status_code >= 400:
            problem = answer.json()
            assert problem["status"] == answer.status_code, problem
            assert problem["detail"].endswith(("。", ")")), problem
