// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/rules.h"

#include "core/async.h"
#include "library/search_index.h"
#include "store/rules.h"
#include "store/store.h"

namespace byline {

Rules::Rules(Store& store, SearchIndex& index, Clock clock)
    : m_store(store)
    , m_index(index)
    , m_clock(std::move(clock))
{
}

QFuture<Result<QList<Rule>>> Rules::all()
{
    return m_store.reads().run([now = m_clock()](Connection& db) { return rules(db, now); });
}

QFuture<Result<Rule>> Rules::set(const Rule& rule)
{
    return m_store.writes().run([rule, now = m_clock()](Connection& db) { return setRule(db, rule, now); });
}

QFuture<Result<void>> Rules::remove(RuleId id)
{
    return m_store.writes()
        .run([id, now = m_clock()](Connection& db) { return removeRule(db, id, now); })
        .then(this, [this](const Result<Changes>& changes) {
            if (changes)
                emit changed(*changes);
            return changes.map([](const Changes&) {});
        });
}

QFuture<Result<void>> Rules::applyToNew()
{
    return m_index.complete()
        .then(this,
              [this](const Result<void>&) { // what could not be indexed waits, and its rules with it
                  return m_store.writes().runGivingWay(
                      [now = m_clock()](Connection& db) { return applyRules(db, now); });
              })
        .unwrap()
        .then(this, [this](const Result<RulesApplied>& applied) {
            if (applied && !applied->steps.isEmpty()) {
                emit changed(applied->changes);
                emit this->applied(applied->steps);
            }
            emit settled();
            return applied.map([](const RulesApplied&) {});
        });
}

QFuture<Result<UndoStep>> Rules::applyToAll(RuleId id)
{
    m_applyingStopped = stopFlag();
    return foundBy(id)
        .then(this,
              [this, id](const Result<QList<ArticleId>>& found) {
                  if (!found)
                      return byline::settled(Result<RulesApplied>(tl::unexpected<Error>(found.error())));
                  return m_store.writes().run([id, ids = *found, now = m_clock()](Connection& db) {
                      return byline::applyToAll(db, id, ids, now);
                  });
              })
        .unwrap()
        .then(this, [this](const Result<RulesApplied>& applied) {
            if (applied && !applied->steps.isEmpty())
                emit changed(applied->changes);
            return applied.map([](const RulesApplied& done) { return done.steps.value(0); });
        });
}

void Rules::stopApplying()
{
    if (m_applyingStopped)
        *m_applyingStopped = true;
}

QFuture<Result<QList<ArticleId>>> Rules::foundBy(RuleId id)
{
    return all()
        .then(this,
              [this, id, stopped = m_applyingStopped](const Result<QList<Rule>>& rules) {
                  if (!rules)
                      return byline::settled(Result<QList<ArticleId>>(tl::unexpected<Error>(rules.error())));
                  ArticleQuery query;
                  for (const Rule& rule : *rules)
                      if (rule.id == id)
                          query.search = rule.search;
                  if (query.search.isEmpty())
                      return byline::settled(
                          Result<QList<ArticleId>>(fail(ErrorKind::NotFound, QString::number(id.value))));
                  return foundInPieces(m_store, this, query, -1, m_clock(), stopped);
              })
        .unwrap();
}

} // namespace byline
