// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rule_effect.h"

#include "core/reading_state.h"
#include "store/query.h"
#include "store/undo_record.h"
#include "store/undoable.h"

#include <QSet>

namespace byline {

namespace {

/// What became of which article.
struct Effect
{
    QList<ArticleId> read;
    QList<ArticleId> bookmarked;
    QList<ArticleId> kept;
    qint64 tags = 0; ///< of each new bookmark

    int count() const
    {
        QSet<ArticleId> all(read.begin(), read.end());
        all.unite(QSet<ArticleId>(bookmarked.begin(), bookmarked.end()));
        all.unite(QSet<ArticleId>(kept.begin(), kept.end()));
        return int(all.size());
    }

    UndoKind kind() const
    {
        const int sorts = int(!read.isEmpty()) + int(!bookmarked.isEmpty()) + int(!kept.isEmpty());
        if (sorts > 1)
            return UndoKind::RuleSeveral;
        if (!read.isEmpty())
            return UndoKind::RuleMarkRead;
        return bookmarked.isEmpty() ? UndoKind::RuleKeep : UndoKind::RuleBookmark;
    }

    QList<qint64> toNumbers() const
    {
        QList<qint64> numbers {tags};
        for (const QList<ArticleId>* ids : {&read, &bookmarked, &kept}) {
            numbers += ids->size();
            for (const ArticleId id : *ids)
                numbers += id.value;
        }
        return numbers;
    }

    static Effect from(const QList<qint64>& numbers)
    {
        Effect effect;
        effect.tags = numbers.value(0);
        qsizetype at = 1;
        for (QList<ArticleId>* ids : {&effect.read, &effect.bookmarked, &effect.kept}) {
            const qsizetype end = qMin(at + 1 + numbers.value(at), numbers.size());
            for (++at; at < end; ++at)
                *ids += ArticleId {numbers.at(at)};
        }
        return effect;
    }
};

Changes kept(Connection& db, const QList<ArticleId>& ids)
{
    Changes changes;
    Query query(db, "INSERT OR IGNORE INTO rule_keep(article_id, published)"
                    " SELECT id, published FROM article WHERE id = ? AND saved = 0");
    for (const ArticleId id : ids) {
        query.bind(id.value).run();
        if (changedRows(db) > 0)
            changes.updated += id;
    }
    return changes;
}

/// Bookmarks that are as the rule left them.
QList<ArticleId> untouched(Connection& db, const Effect& effect)
{
    QList<ArticleId> ids;
    Query query(db, "SELECT 1 FROM bookmark b WHERE article_id = ?1 AND folder = '' AND note = ''"
                    " AND ?2 = (SELECT count(*) FROM article_tag WHERE article_id = ?1 AND origin & 2)");
    for (const ArticleId id : effect.bookmarked)
        if (query.bind(id.value, effect.tags).step())
            ids += id;
    return ids;
}

/// Copies that the shelf made for the rule and nobody else wants.
QList<ArticleId> unclaimed(Connection& db, const Effect& effect)
{
    QList<ArticleId> ids;
    Query query(db, "SELECT 1 FROM copy c JOIN article a ON a.id = c.article_id"
                    " WHERE c.article_id = ? AND c.keeper = 1 AND a.bookmarked = 0");
    for (const ArticleId id : effect.kept)
        if (query.bind(id.value).step())
            ids += id;
    return ids;
}

} // namespace

void applyRule(Connection& db, const Rule& rule, const QList<ArticleId>& found, const QDateTime& now,
               RulesApplied& applied)
{
    Effect effect;
    Changes changes;
    if (rule.actions.markRead) {
        changes += marked(db, found, ReadState::Read);
        effect.read = changes.updated;
    }
    if (rule.actions.bookmark) {
        const Changes bookmarked = bookmarksGiven(db, found, rule.actions.tags, now);
        effect.bookmarked = bookmarked.updated;
        // Names that differ in case only, or have no letter, are fewer tags than names.
        if (!effect.bookmarked.isEmpty())
            effect.tags = integerOf(db, "SELECT count(*) FROM article_tag WHERE article_id = ? AND origin & 2",
                                    effect.bookmarked.first().value);
        changes += bookmarked;
    }
    if (rule.actions.keep)
        effect.kept = kept(db, found).updated; // no list shows a wish
    const int count = effect.count();
    if (count == 0)
        return;
    UndoRecord record = UndoRecord::aside(db, effect.kind(), rule.name, now);
    record.add(effect.toNumbers());
    record.finish(count);
    changes.undoStep = record.id();
    applied.changes += changes;
    applied.steps += UndoStep {record.id(), effect.kind(), count, rule.name, now};
}

Changes ruleTakenBack(Connection& db, const UndoStep& step)
{
    const Effect effect = Effect::from(undoNumbers(db, step.id));
    UndoRecord record = UndoRecord::again(db, step.id);
    record.add(effect.toNumbers());
    Changes changes = marked(db, effect.read, ReadState::Unread);
    if (!effect.bookmarked.isEmpty())
        changes += bookmarksRemoved(db, untouched(db, effect), record);
    if (!effect.kept.isEmpty()) {
        for (const ArticleId id : effect.kept)
            execute(db, "DELETE FROM rule_keep WHERE article_id = ?", id.value);
        changes += copiesDropped(db, unclaimed(db, effect));
    }
    record.finish(step.count);
    return changes;
}

Changes ruleDoneAgain(Connection& db, const UndoStep& step)
{
    const Effect effect = Effect::from(undoNumbers(db, step.id));
    const QList<RowArchive> bookmarks = undoArchives(db, step.id);
    UndoRecord record = UndoRecord::again(db, step.id);
    record.add(effect.toNumbers());
    record.finish(step.count);
    Changes changes = marked(db, effect.read, ReadState::Read);
    changes += bookmarksBack(db, bookmarks);
    kept(db, effect.kept);
    return changes;
}

} // namespace byline
