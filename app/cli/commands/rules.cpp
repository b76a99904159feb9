// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/rules.h"
#include "cli/commands/commands.h"
#include "cli/json.h"
#include "cli/resolve.h"
#include "cli/table.h"
#include "cli/text_width.h"
#include "cli/words.h"
#include "core/particles.h"
#include "library/error_text.h"
#include "library/reading.h"
#include "library/rule_text.h"
#include "library/undo_text.h"

using namespace Qt::StringLiterals;

namespace byline {

namespace {

/// `found`: of all articles; negative where the search is not understood.
QJsonObject toJson(const Rule& rule, int found)
{
    return {
        {u"id"_s, rule.id.value},
        {u"name"_s, rule.name},
        {u"search"_s, rule.search},
        {u"enabled"_s, rule.enabled},
        {u"read"_s, rule.actions.markRead},
        {u"bookmark"_s, rule.actions.bookmark},
        {u"tags"_s, QJsonArray::fromStringList(rule.actions.tags)},
        {u"save"_s, rule.actions.keep},
        {u"found"_s, found < 0 ? QJsonValue() : QJsonValue(found)},
        {u"error"_s, rule.trouble ? QJsonValue(errorText(*rule.trouble)) : QJsonValue()},
    };
}

/// Lists rules one after the other, each with how much of the library it finds.
class Listing final : public QObject
{
public:
    Listing(Session& session, QList<Rule> rules)
        : QObject(&session)
        , m_session(session)
        , m_left(std::move(rules))
        , m_table({{Cli::tr("id"), Column::Side::Right},
                   {QString()},
                   {Cli::tr("rule"), Column::Side::Left, Column::Room::Flexible},
                   {Cli::tr("search"), Column::Side::Left, Column::Room::Flexible},
                   {Cli::tr("does"), Column::Side::Left, Column::Room::Flexible},
                   {Cli::tr("finds"), Column::Side::Right}})
    {
    }

    void start()
    {
        if (m_left.isEmpty())
            return finish();
        const Rule rule = m_left.takeFirst();
        if (rule.trouble)
            return take(rule, -1);
        m_session.after(m_session.library().reading().searchCount(rule.search, -1), rule.name,
                        [this, rule](int found) { take(rule, found); });
    }

private:
    void take(const Rule& rule, int found)
    {
        m_array += toJson(rule, found);
        m_table.addRow({QString::number(rule.id.value), rule.enabled ? QString() : Cli::tr("paused"), rule.name,
                        rule.search, actionsText(rule.actions), found < 0 ? u"?"_s : QString::number(found)});
        if (rule.trouble)
            m_session.tell(*rule.trouble, rule.name);
        start();
    }

    void finish()
    {
        if (m_session.isJson())
            m_session.output().print(m_array);
        else if (!m_table.isEmpty())
            m_session.output().print(m_table.text(m_session.output().screen().answerColumns));
        else
            m_session.output().remark(Cli::tr("There are no rules; byline add-rule makes one."));
        m_session.finish(ExitCode::Done);
    }

    Session& m_session;
    QList<Rule> m_left;
    QJsonArray m_array;
    Table m_table;
};

void list(Session& session)
{
    session.after(session.library().rules().all(), {},
                  [&session](const QList<Rule>& all) { (new Listing(session, all))->start(); });
}

/// Looks a rule up and goes on with it; an error ends the run.
template <typename Next>
void withRule(Session& session, const QString& asked, Next next)
{
    session.after(session.library().rules().all(), {}, [&session, asked, next](const QList<Rule>& all) {
        const Result<Rule> rule = matchRule(all, asked);
        if (!rule)
            return session.fail(rule.error(), asked);
        next(*rule);
    });
}

void setEnabled(Session& session, const QString& asked, bool enabled)
{
    withRule(session, asked, [&session, enabled](Rule rule) {
        rule.enabled = enabled;
        session.after(session.library().rules().set(rule), rule.name, [&session](const Rule&) { list(session); });
    });
}

void start(Session& session, const Given& given)
{
    if (given.has(u"--pause"_s))
        return setEnabled(session, given.text(u"--pause"_s), false);
    if (given.has(u"--resume"_s))
        return setEnabled(session, given.text(u"--resume"_s), true);
    list(session);
}

void store(Session& session, const Rule& rule)
{
    session.after(session.library().rules().set(rule), rule.search, [&session](const Rule& made) {
        session.after(session.library().reading().searchCount(made.search, -1), made.name, [&session, made](int found) {
            if (session.isJson())
                session.output().print(QJsonObject {{u"rule"_s, toJson(made, found)}});
            else
                session.output().print(
                    Cli::tr("The rule “%1” (%2) deals with new articles from now on. Of those that are here it finds "
                            "%3; byline apply-rule %2 deals with them as well.")
                        .arg(printable(made.name), QString::number(made.id.value), QString::number(found)));
            session.finish(ExitCode::Done);
        });
    });
}

void add(Session& session, const Given& given)
{
    Rule rule;
    rule.search = given.texts(u"QUERY"_s).join(u' ');
    rule.name = given.text(u"--name"_s).simplified();
    rule.actions.tags = given.texts(u"--tag"_s);
    rule.actions = {given.has(u"--read"_s), given.has(u"--bookmark"_s) || !rule.actions.tags.isEmpty(),
                    rule.actions.tags, given.has(u"--save"_s)};
    if (rule.actions.isEmpty())
        return session.refuse(
            Cli::tr("Say what the rule does with an article: --read, --bookmark, --tag TAG or --save."));
    session.after(session.library().rules().all(), {}, [&session, rule](const QList<Rule>& all) {
        Rule wanted = rule;
        for (const Rule& known : all)
            if (!rule.name.isEmpty() && known.name == rule.name)
                wanted.id = known.id;
        store(session, wanted);
    });
}

void remove(Session& session, const Given& given)
{
    withRule(session, given.text(u"RULE"_s), [&session](const Rule& rule) {
        session.after(session.library().rules().remove(rule.id), rule.name, [&session, rule] {
            if (session.isJson())
                session.output().print(QJsonObject {{u"removed"_s, rule.id.value}});
            else
                session.output().print(
                    Cli::tr("The rule “%1” is removed; what it did stays. byline undo brings it back.")
                        .arg(printable(rule.name)));
            session.finish(ExitCode::Done);
        });
    });
}

void apply(Session& session, const Given& given)
{
    const auto say = [&session](const QString& sentence, int articles) {
        if (session.isJson())
            session.output().print(QJsonObject {{u"changed"_s, articles}});
        else
            session.output().print(sentence);
        session.finish(ExitCode::Done);
    };
    withRule(session, given.text(u"RULE"_s), [&session, say, only = given.has(u"--dry-run"_s)](const Rule& rule) {
        if (only)
            session.after(session.library().reading().searchCount(rule.search, -1), rule.name, [say](int found) {
                say(Cli::tr("It finds %1 of the articles that are here.").arg(found), found);
            });
        else
            session.after(session.library().rules().applyToAll(rule.id), rule.name, [say](const UndoStep& step) {
                say(step.count == 0 ? Cli::tr("There was nothing left to do.") : printable(undoText(step)), step.count);
            });
    });
}

Argument ruleArgument()
{
    return {u"RULE"_s, {}, Cli::tr("id or part of the name"), Argument::Kind::Text, Argument::Count::One};
}

} // namespace

Command rulesCommand()
{
    return {u"rules"_s,
            Cli::tr("lists the rules for new articles"),
            {{u"--pause"_s, u"RULE"_s, Cli::tr("the rule does nothing until it is resumed")},
             {u"--resume"_s, u"RULE"_s, Cli::tr("the rule goes on, with what comes from then on")}},
            withLibrary(start)};
}

Command addRuleCommand()
{
    return {u"add-rule"_s,
            Cli::tr("says what happens to new articles that a search finds; with the name of a rule, changes that one"),
            {{u"QUERY"_s,
              {},
              Cli::tr("what to look for, as in byline search"),
              Argument::Kind::Text,
              Argument::Count::AtLeastOne},
             {u"--read"_s, {}, Cli::tr("mark as read"), Argument::Kind::Nothing},
             {u"--bookmark"_s, {}, Cli::tr("bookmark"), Argument::Kind::Nothing},
             {u"--tag"_s, u"TAG"_s, Cli::tr("bookmark with this tag"), Argument::Kind::Text, Argument::Count::Any},
             {u"--save"_s, {}, Cli::tr("keep offline, as soon as the window is open"), Argument::Kind::Nothing},
             {u"--name"_s, u"NAME"_s, Cli::tr("what the rule is called; else it is called after its search")}},
            withLibrary(add),
            Command::Needs::Nothing,
            Command::Dashes::MayBeWords};
}

Command removeRuleCommand()
{
    return {u"remove-rule"_s, Cli::tr("removes a rule; what it did stays"), {ruleArgument()}, withLibrary(remove)};
}

Command applyRuleCommand()
{
    return {u"apply-rule"_s,
            Cli::tr("lets a rule deal with the articles that are here already"),
            {ruleArgument(), {u"--dry-run"_s, {}, Cli::tr("only say how many it finds"), Argument::Kind::Nothing}},
            withLibrary(apply)};
}

} // namespace byline
