// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/commands.h"
#include "cli/exit_codes.h"
#include "cli/input.h"
#include "cli/json.h"
#include "cli/progress.h"
#include "cli/table.h"
#include "cli/words.h"
#include "core/data_size.h"
#include "core/url.h"
#include "library/archive.h"
#include "library/exporter.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

/// Keeps one article or page after the other.
class Saving final : public QObject
{
public:
    enum class Text { AsBefore, Anew };
    Saving(Session& session, QStringList asked, Audio audio, Text text)
        : QObject(&session)
        , m_session(session)
        , m_asked(std::move(asked))
        , m_audio(audio)
        , m_text(text)
        , m_progress(session.output())
    {
    }

    void start()
    {
        if (m_next == m_asked.size())
            return finish();
        const QString asked = m_asked.at(m_next);
        m_progress.show(m_next, int(m_asked.size()), asked);
        ++m_next;
        bool isNumber = false;
        const ArticleId id {asked.toLongLong(&isNumber)};
        if (isNumber && m_text == Text::Anew)
            return take(asked, m_session.library().archive().saveAnew(id));
        if (isNumber)
            return take(asked, m_session.library().archive().save(id, Keeper::User, m_audio));
        const Result<QUrl> url = addressFromInput(asked);
        if (url)
            return take(asked, m_session.library().archive().savePage(*url));
        takeFailure(asked, url.error());
        start();
    }

private:
    void take(const QString& asked, const QFuture<Result<CopyReport>>& saving)
    {
        m_session.afterAny(saving, [this, asked](const Result<CopyReport>& saved) {
            if (saved)
                m_reports += *saved;
            else
                takeFailure(asked, saved.error());
            start();
        });
    }

    void takeFailure(const QString& asked, const Error& error)
    {
        m_failures += error;
        m_session.tell(error, asked);
    }

    void finish()
    {
        m_progress.wipe();
        bool isComplete = true;
        for (const CopyReport& report : std::as_const(m_reports))
            isComplete = isComplete && report.state == CopyState::Complete;
        if (m_session.isJson() && (!m_reports.isEmpty() || m_failures.isEmpty()))
            m_session.output().print(toJsonArray(m_reports));
        else
            print();
        const ExitCode code = exitCodeFor(m_reports.size(), m_failures);
        m_session.finish(code == ExitCode::Done && !isComplete ? ExitCode::InPart : code);
    }

    void print()
    {
        Table table({{Cli::tr("id"), Column::Side::Right},
                     {Cli::tr("copy")},
                     {Cli::tr("pictures"), Column::Side::Right},
                     {Cli::tr("missing"), Column::Side::Right},
                     {Cli::tr("size"), Column::Side::Right},
                     {Cli::tr("address"), Column::Side::Left, Column::Room::Flexible}});
        for (const CopyReport& report : std::as_const(m_reports)) {
            table.addRow({QString::number(report.article.value), stateText(report.state),
                          QString::number(report.pictures), QString::number(report.missing.size()),
                          dataSize(report.bytes, QLocale()), report.url});
            for (const QString& missing : report.missing)
                m_session.output().remark(Cli::tr("Missing picture: %1").arg(missing));
            if (report.trouble)
                m_session.tell(*report.trouble, report.url);
        }
        if (!table.isEmpty())
            m_session.output().print(table.text(m_session.output().screen().answerColumns));
    }

    static QString stateText(CopyState state)
    {
        switch (state) {
        case CopyState::None:
            break;
        case CopyState::Complete:
            return Cli::tr("complete");
        case CopyState::TextOnly:
            return Cli::tr("text only");
        case CopyState::Partial:
            return Cli::tr("in part");
        case CopyState::Failed:
            return Cli::tr("failed");
        }
        return Cli::tr("none");
    }

    Session& m_session;
    QStringList m_asked;
    Audio m_audio;
    Text m_text;
    Progress m_progress;
    int m_next = 0;
    QList<CopyReport> m_reports;
    QList<Error> m_failures;
};

void save(Session& session, const Given& given)
{
    QStringList asked = given.texts(u"ID|URL"_s);
    asked.removeDuplicates();
    const Audio audio = given.has(u"--audio"_s) ? Audio::Kept : Audio::AsBefore;
    const auto begin = [&session, audio](const QStringList& all, Saving::Text text) {
        (new Saving(session, all, audio, text))->start();
    };
    if (!given.has(u"--anew"_s) && !asked.isEmpty())
        return begin(asked, Saving::Text::AsBefore);
    if (!given.has(u"--anew"_s))
        return session.refuse(Cli::tr("Which article? Give its id, or the address of a page."));
    if (!asked.isEmpty())
        return begin(asked, Saving::Text::Anew);
    session.after(session.library().exporter().kept(), {}, [begin](const QList<ArticleId>& kept) {
        QStringList all;
        for (const ArticleId id : kept)
            all += QString::number(id.value);
        begin(all, Saving::Text::Anew);
    });
}

void unsave(Session& session, const Given& given)
{
    withArticles(session, given.ids<ArticleId>(u"ID"_s), [&session](const QList<ArticleId>& known, ExitCode code) {
        session.after(session.library().archive().unsave(known), {}, [&session, known, code](int removed) {
            if (session.isJson())
                session.output().print(QJsonObject {{u"changed"_s, removed}});
            else
                session.output().print(Cli::tr("Copies removed: %1").arg(removed));
            session.finish(code);
        });
    });
}

} // namespace

Command saveCommand()
{
    return {u"save"_s,
            Cli::tr("keeps a complete offline copy: the text and every picture"),
            {{u"ID|URL"_s,
              {},
              Cli::tr("an article, or the address of any page"),
              Argument::Kind::Text,
              Argument::Count::Any},
             {u"--audio"_s, {}, Cli::tr("keep the sound that comes with an article, too"), Argument::Kind::Nothing},
             {u"--anew"_s,
              {},
              Cli::tr("extract the text anew from the page as it was kept; without an ID: of every copy"),
              Argument::Kind::Nothing}},
            withLibrary(save),
            Command::Needs::WebEngine};
}

Command unsaveCommand()
{
    return {u"unsave"_s,
            Cli::tr("removes offline copies"),
            {{u"ID"_s, {}, Cli::tr("the articles"), Argument::Kind::Id, Argument::Count::AtLeastOne}},
            withLibrary(unsave)};
}

} // namespace byline
