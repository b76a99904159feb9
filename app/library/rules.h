// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/changes.h"
#include "core/clock.h"
#include "core/rule.h"
#include "core/undo_step.h"
#include "library/found_in_pieces.h"

#include <QFuture>
#include <QObject>

namespace byline {

class SearchIndex;
class Store;

/// Rules: a search, and what happens to new articles that it finds.
class Rules final : public QObject
{
    Q_OBJECT

public:
    Rules(Store& store, SearchIndex& index, Clock clock);

    QFuture<Result<QList<Rule>>> all();
    /// Adds a rule (id 0), or changes one. It deals with what comes from then on. BadQuery, NotFound.
    QFuture<Result<Rule>> set(const Rule& rule);
    /// What it did stays; can be taken back.
    QFuture<Result<void>> remove(RuleId id);

    /// Makes what is new findable, then lets the rules deal with it. Each article is met once, however often and by
    /// however many processes this is called.
    QFuture<Result<void>> applyToNew();
    /// One rule to everything that is here: what it did; a step of no articles where nothing was left to do. NotFound,
    /// BadQuery; Cancelled where `stopApplying` came before anything was done.
    QFuture<Result<UndoStep>> applyToAll(RuleId id);
    void stopApplying();

signals:
    void changed(const Changes& changes);
    /// What rules did by themselves.
    void applied(const QList<UndoStep>& steps);
    /// What is new has been dealt with.
    void settled();

private:
    QFuture<Result<QList<ArticleId>>> foundBy(RuleId id);

    Store& m_store;
    SearchIndex& m_index;
    Clock m_clock;
    StopFlag m_applyingStopped;
};

} // namespace byline
