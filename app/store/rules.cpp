// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rules.h"

#include "store/index_row.h"
#include "store/rule_effect.h"
#include "store/search_sql.h"
#include "store/transaction.h"
#include "store/undo_record.h"
#include "store/undoable.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace byline {

namespace {

qint64 newestArticle(Connection& db)
{
    return integerOf(db, "SELECT ifnull(max(id), 0) FROM article");
}

QString tagsToJson(const QStringList& tags)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(tags)).toJson(QJsonDocument::Compact));
}

QStringList tagsFromJson(const QString& json)
{
    QStringList tags;
    for (const QJsonValue& tag : QJsonDocument::fromJson(json.toUtf8()).array())
        tags += tag.toString();
    return tags;
}

struct KnownRule
{
    Rule rule;
    SearchQuery query; ///< none if there is trouble
    qint64 through = 0;
};

QList<KnownRule> knownRules(Connection& db, const QDateTime& now)
{
    QList<KnownRule> all;
    Query row(db, "SELECT id, name, search, enabled, mark_read, bookmark, tags, keep, through FROM rule ORDER BY id");
    while (row.step()) {
        KnownRule known;
        known.rule.id = {row.integer(0)};
        known.rule.name = row.text(1);
        known.rule.search = row.text(2);
        known.rule.enabled = row.integer(3) != 0;
        known.rule.actions = {row.integer(4) != 0, row.integer(5) != 0, tagsFromJson(row.text(6)), row.integer(7) != 0};
        known.through = row.integer(8);
        // It was understood when it was made, but perhaps by another version.
        if (auto query = parseSearch(known.rule.search, now))
            known.query = *std::move(query);
        else
            known.rule.trouble = query.error();
        all += std::move(known);
    }
    return all;
}

/// Stores what is not stored yet; the row is there afterwards.
void write(Connection& db, const Rule& rule)
{
    execute(db,
            "UPDATE rule SET name = ?2, search = ?3, enabled = ?4, mark_read = ?5, bookmark = ?6, tags = ?7, keep = ?8"
            " WHERE id = ?1",
            rule.id.value, rule.name, rule.search, rule.enabled, rule.actions.markRead, rule.actions.bookmark,
            tagsToJson(rule.actions.tags), rule.actions.keep);
}

Rule tidied(Rule rule)
{
    rule.search = rule.search.simplified();
    rule.name = rule.name.simplified();
    if (rule.name.isEmpty())
        rule.name = rule.search;
    QStringList tags;
    for (const QString& tag : std::as_const(rule.actions.tags))
        if (const QString name = tag.simplified(); !name.isEmpty() && !tags.contains(name))
            tags += name;
    rule.actions.tags = tags;
    rule.trouble.reset();
    return rule;
}

} // namespace

Result<QList<Rule>> rules(Connection& db, const QDateTime& now)
{
    return reading([&]() -> Result<QList<Rule>> {
        QList<Rule> all;
        for (const KnownRule& known : knownRules(db, now))
            all += known.rule;
        return all;
    });
}

Result<Rule> setRule(Connection& db, const Rule& wanted, const QDateTime& now)
{
    Rule rule = tidied(wanted);
    const auto query = parseSearch(rule.search, now);
    return writing(db, [&]() -> Result<Rule> {
        bool wasOn = false;
        bool isSame = false;
        if (rule.id) {
            Query row(db, "SELECT enabled, search FROM rule WHERE id = ?", rule.id.value);
            if (!row.step())
                return fail(ErrorKind::NotFound, QString::number(rule.id.value));
            wasOn = row.integer(0) != 0;
            isSame = row.text(1) == rule.search;
        }
        // One from another version can at least be switched off.
        if (!query && (rule.enabled || !isSame))
            return tl::unexpected(query.error());
        if (!rule.id) {
            execute(db, "INSERT INTO rule(name, search, enabled, mark_read, bookmark, tags, keep, through)"
                        " VALUES ('', '', 0, 0, 0, '[]', 0, 0)");
            rule.id = {lastRowId(db)};
        }
        write(db, rule);
        // What came while it was off is no news to it.
        if (rule.enabled && !wasOn)
            execute(db, "UPDATE rule SET through = ? WHERE id = ?", newestArticle(db), rule.id.value);
        return rule;
    });
}

Result<Changes> removeRule(Connection& db, RuleId id, const QDateTime& now)
{
    return writing(db, [&]() -> Result<Changes> {
        Query row(db, "SELECT name FROM rule WHERE id = ?", id.value);
        if (!row.step())
            return fail(ErrorKind::NotFound, QString::number(id.value));
        UndoRecord record(db, UndoKind::RemoveRule, row.text(0), now);
        ruleRemoved(db, id, record);
        Changes changes;
        changes.undoStep = record.id();
        return changes;
    });
}

void ruleRemoved(Connection& db, RuleId id, UndoRecord& record)
{
    RowArchive removed;
    removed.take(db, "rule", "id = ?", {id.value});
    execute(db, "DELETE FROM rule WHERE id = ?", id.value);
    record.add(removed);
    record.finish(1);
}

void ruleBack(Connection& db, const QList<RowArchive>& archives)
{
    for (const RowArchive& archive : archives) {
        const ArchivedRows* rows = archive.find(QStringLiteral("rule"));
        for (qsizetype i = 0; rows && i < rows->rows.size(); ++i)
            if (putBack(db, *rows, i))
                execute(db, "UPDATE rule SET through = ? WHERE id = ?", newestArticle(db),
                        rows->at(i, QStringLiteral("id")).toLongLong());
    }
}

Result<RulesApplied> applyRules(Connection& db, const QDateTime& now)
{
    // Nearly always there is nothing to do: that must not cost a write.
    const auto due = reading([&]() -> Result<bool> {
        return integerOf(db, "SELECT EXISTS (SELECT 1 FROM rule WHERE enabled = 1 AND through < ?)",
                         indexedThrough(db).value)
               != 0;
    });
    if (!due || !*due)
        return due.map([](bool) { return RulesApplied(); });
    return writing(db, [&]() -> Result<RulesApplied> {
        RulesApplied applied;
        const qint64 through = indexedThrough(db).value;
        for (const KnownRule& known : knownRules(db, now)) {
            if (!known.rule.enabled || known.through >= through)
                continue;
            if (!known.rule.trouble)
                applyRule(db, known.rule, matches(db, known.query, IdRange {known.through, through}), now, applied);
            execute(db, "UPDATE rule SET through = ? WHERE id = ?", through, known.rule.id.value);
        }
        return applied;
    });
}

Result<RulesApplied> applyToAll(Connection& db, RuleId id, const QList<ArticleId>& found, const QDateTime& now)
{
    return writing(db, [&]() -> Result<RulesApplied> {
        for (const KnownRule& known : knownRules(db, now)) {
            if (known.rule.id != id)
                continue;
            if (known.rule.trouble)
                return tl::unexpected(*known.rule.trouble);
            RulesApplied applied;
            applyRule(db, known.rule, found, now, applied);
            return applied;
        }
        return fail(ErrorKind::NotFound, QString::number(id.value));
    });
}

} // namespace byline
