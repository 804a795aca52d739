"""Attempts on rows and on the register's shape, without any signature."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tests.tools.endure.intruder import Intruder

_ROWS = {
    "a fine's amount is changed": "UPDATE fine_entry SET amount = 1 WHERE kind = 'approved' OR amount > 1",
    "a fine's person is changed": "UPDATE fine SET person = '周敏', body = json_set(body, '$.person', '周敏')",
    "a proposed fine disappears": "DELETE FROM fine WHERE id NOT IN (SELECT fine FROM fine_entry WHERE kind <> 'proposed')",
    "a fine is decided": "INSERT INTO fine_entry SELECT max(id) + 1, fine, 'approved', at, by, 10000, '何志远', '', 'FK2026-9999', 'CD2026-9999', '', '' FROM fine_entry",
    "a complaint's words are changed": "UPDATE complaint SET words = '没有投诉'",
    "a complaint is closed": "INSERT INTO complaint_step SELECT max(id) + 1, complaint, round, 'closed', at, entered_at, by, '{}' FROM complaint_step",
    "a department's signature is noted": "UPDATE complaint_step SET body = json_set(body, '$.signer', '何志远') WHERE kind = 'signed'",
    "a complaint's step disappears": "DELETE FROM complaint_step WHERE id = (SELECT max(id) FROM complaint_step)",
    "a loan is approved": "UPDATE loan_term SET approver = '何志远', approved_at = at",
    "a loan's borrower is changed": "UPDATE loan SET borrower = '别人'",
    "a loan's papers are changed": "UPDATE loan_line SET originals = originals + 1",
    "a loan's day is put off": "UPDATE loan_term SET due = '2027-12-31'",
    "a loan disappears": "DELETE FROM loan WHERE id = (SELECT max(id) FROM loan)",
    "a receipt's counts are changed": "UPDATE line SET originals = originals + 1",
    "a receipt's giver is changed": "UPDATE handoff SET giver = 'bank'",
    "a receipt is voided": "UPDATE handoff SET state = 'voided'",
    "a movement's moment is changed": "UPDATE movement SET at = at - 60000000 WHERE id = 5",
    "a movement disappears": "DELETE FROM movement WHERE id = (SELECT max(id) FROM movement)",
    "a paper changes its client": "UPDATE paper SET dossier = (SELECT id FROM dossier ORDER BY seq DESC LIMIT 1)",
    "a paper's kind is changed": "UPDATE paper SET kind = 'bank-statement'",
    "a regulation is switched off": "UPDATE setting SET value = '' WHERE name = 'regulations'",
    "a regulation's days are changed": "UPDATE setting SET value = '{}' || ' ' WHERE name = 'regulation-days'",
    "a clause is amended": "INSERT INTO amendment VALUES ('x', 'SO-1.1', '2026-01-01', json_object('from', '2026-12-01', 'limit', '8 working days'), 1, '何志远')",
    "a signed amendment is changed": "UPDATE amendment SET body = replace(body, '9', '8')",
    "a duty is closed": "UPDATE duty SET body = json_set(body, '$.state', 'met')",
    "a duty disappears": "DELETE FROM duty WHERE id = (SELECT max(id) FROM duty)",
    "his own role is director": "UPDATE person SET role = 'sales-director' WHERE name = '周敏'",
    "his own role has all rights": "INSERT INTO role VALUES ('clerk', '', 'people approve regulations fines', 1)",
    "he is a deputy": "INSERT INTO deputy VALUES ('x', (SELECT id FROM person WHERE name = '何志远'), (SELECT id FROM person WHERE name = '周敏'), '2020-01-01', '2030-01-01')",
    "an amendment that nobody can read": "UPDATE amendment SET body = '{}'",
    "a deputy's days are changed": "UPDATE deputy SET last = '2030-01-01'",
    "somebody is renamed": "UPDATE person SET name = '张三' WHERE name = '何志远'",
    "two people change keys": "UPDATE person SET key = key || ' '",
    "somebody is made a leaver": "UPDATE person SET active = 0 WHERE name = '何志远'",
    "the wage percentage is changed": "UPDATE setting SET value = '90' WHERE name = 'wage-percent'",
    "a wage is changed": "UPDATE wage SET amount = amount * 2",
    "a settled month is changed": "UPDATE wage_sheet SET body = replace(body, '1', '2')",
    "a rest day is added": "INSERT INTO calendar_day VALUES ('2026-11-23', 'rest')",
    "the office is renamed": "UPDATE setting SET value = '别处' WHERE name = 'name'",
    "a volume's retention is changed": "UPDATE volume SET retention = 1",
    "a volume's title is changed": "UPDATE volume SET title = '废纸'",
    "a volume is elsewhere": "UPDATE placing SET location = (SELECT id FROM location LIMIT 1)",
    "a paper changes its volume": "UPDATE content SET volume = (SELECT max(id) FROM volume)",
    "a blank is issued": "UPDATE blank SET state = 'issued'",
    "a stock line is changed": "UPDATE blank_step SET recipient = '别人'",
    "an inspection is ended": "UPDATE inspection SET ended_at = at",
    "something inspected is seen": "UPDATE inspected SET seen_at = 1795158000000000",
    "a task is done": "UPDATE task SET state = 'accepted', note = '好'",
    "a chase letter disappears": "DELETE FROM chase",
    "a report is changed": "UPDATE period_report SET body = body || ' '",
    "a list loses a hand-off": "DELETE FROM submission_handoff WHERE rowid = 1",
    "a party's phone is changed": "UPDATE party SET phone = '110'",
    "a client's bank is changed": "UPDATE party_choice SET party = (SELECT max(id) FROM party)",
    "a price is changed": "UPDATE dossier SET price = 1",
    "a buyer is changed": "UPDATE buyer SET name = '别人'",
    "a scan belongs to another": "UPDATE attachment SET record = '2026-0001', title = '别的'",
    "a counter goes back": "UPDATE counter SET next = next - 1 WHERE name LIKE '%2026'",
    "a contact's words are changed": "UPDATE contact SET words = '没有答应'",
    "a print is taken out": "DELETE FROM printed",
    "the office stands open": "INSERT INTO setting VALUES ('stands-open', '1')",
    "another root key is named": "UPDATE setting SET value = '00' WHERE name = 'root-public'",
    "a credential is another's": "UPDATE credential SET person = (SELECT id FROM person WHERE name = '周敏')",
    "a signature is another's": "UPDATE signoff SET credential = (SELECT id FROM credential WHERE name = '周敏')",
    "what was signed is changed": "UPDATE signoff SET content = replace(content, '1', '2')",
    "a sign-off disappears": "DELETE FROM signoff",
    "an entry is changed": "UPDATE journal SET body = '{}' WHERE seq = 900 OR seq = (SELECT max(seq) FROM journal)",
    "the last entry is back-dated": "UPDATE journal SET at = at - 31536000000000 WHERE seq = (SELECT max(seq) FROM journal)",
    "the last entry is cut off": "DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)",
    "the last proof is cut off": "DELETE FROM proof WHERE seq = (SELECT max(seq) FROM proof)",
    "all proofs are gone": "DELETE FROM proof",
    "a proof is taken out": "DELETE FROM proof WHERE seq = 3",
    "a proof tells of other rows": "UPDATE proof SET rows = '{}' WHERE seq = (SELECT max(seq) FROM proof)",
    "a proof is nobody's": "UPDATE proof SET signer = NULL, signature = NULL WHERE seq = (SELECT max(seq) FROM proof)",
    "a proof is signed by another": "UPDATE proof SET signer = (SELECT id FROM credential WHERE name = '周敏') WHERE seq = (SELECT max(seq) FROM proof)",
    "a proof's signature is another one's": "UPDATE proof SET signature = (SELECT signature FROM proof WHERE seq = 3) WHERE seq = (SELECT max(seq) FROM proof)",
}  # fmt: skip

_SHAPES = {
    "a trigger is planted": "CREATE TRIGGER planted AFTER INSERT ON fine_entry BEGIN UPDATE fine SET person = '周敏'; END",
    "a trigger's text is changed": "CREATE TRIGGER journal_kept_too BEFORE DELETE ON journal BEGIN SELECT 1; END",
    "a guard is taken away": "DROP TRIGGER journal_kept",
    "a view is added": "CREATE VIEW planted AS SELECT 1",
    "an index is taken away": "DROP INDEX printed_record",
    "an index is added": "CREATE UNIQUE INDEX planted ON handoff (giver, at)",
    "a table is added": "CREATE TABLE planted (a)",
    "a column is added": "ALTER TABLE loan ADD COLUMN planted TEXT",
    "a column is renamed": "ALTER TABLE task RENAME COLUMN note TO planted",
}


def _sql(statement: str, intruder: Intruder) -> None:
    intruder.sql(statement)


def _shape(statement: str, intruder: Intruder) -> None:
    intruder.shape(statement)


ATTEMPTS: Mapping[str, Callable[[Intruder], None]] = {
    **{name: partial(_sql, statement) for name, statement in _ROWS.items()},
    **{name: partial(_shape, statement) for name, statement in _SHAPES.items()},
}
