// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/commands.h"
#include "cli/words.h"
#include "core/clock.h"
#include "core/data_size.h"
#include "library/archive.h"
#include "library/exporter.h"
#include "library/inspect.h"
#include "library/reading.h"

#include <QFileInfo>
#include <QJsonObject>
#include <QLocale>

#include <optional>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

std::optional<ExportFormat> formatOf(const QString& word)
{
    const QString name = word.toLower();
    if (name == u"html" || name == u"htm" || name == u"xhtml")
        return ExportFormat::Html;
    if (name == u"epub")
        return ExportFormat::Epub;
    if (name == u"markdown" || name == u"md")
        return ExportFormat::Markdown;
    if (name == u"pdf")
        return ExportFormat::Pdf;
    return {};
}

/// Keeps what is not kept yet, then writes all of it into one file.
class Exporting final : public QObject
{
public:
    Exporting(Session& session, QList<ArticleId> ids, ExportFormat format, QString file)
        : QObject(&session)
        , m_session(session)
        , m_ids(std::move(ids))
        , m_format(format)
        , m_file(std::move(file))
    {
    }

    void start()
    {
        m_session.after(m_session.library().reading().articlesById(m_ids), {}, [this](const QList<Article>& found) {
            for (const ArticleId id : std::as_const(m_ids)) {
                const auto it =
                    std::find_if(found.cbegin(), found.cend(), [&](auto& article) { return article.id == id; });
                if (it == found.cend())
                    return m_session.fail({ErrorKind::NotFound, QString::number(id.value)}, QString::number(id.value));
                if (it->saved == CopyState::None)
                    m_toKeep += id;
            }
            keepNext();
        });
    }

private:
    void keepNext()
    {
        if (m_toKeep.isEmpty())
            return write();
        const ArticleId id = m_toKeep.takeFirst();
        m_session.afterAny(m_session.library().archive().save(id), [this, id](const Result<CopyReport>& saved) {
            if (!saved)
                m_session.tell(saved.error(), QString::number(id.value));
            m_isWhole = m_isWhole && saved && saved->state == CopyState::Complete;
            keepNext();
        });
    }

    void write()
    {
        m_session.after(
            m_session.library().exporter().exported(m_ids, m_format, QLocale(), systemTime()), m_file,
            [this](const QByteArray& bytes) {
                if (m_file == u"-") {
                    m_session.output().write(bytes);
                    return m_session.finish(m_isWhole ? ExitCode::Done : ExitCode::InPart);
                }
                if (const Result<void> written = writeFile(m_file, bytes); !written)
                    return m_session.fail(written.error(), m_file);
                if (m_session.isJson())
                    m_session.output().print(QJsonObject {{u"file"_s, m_file}, {u"articles"_s, m_ids.size()}});
                else
                    m_session.output().print(
                        Cli::tr("%1: articles: %2, %3")
                            .arg(m_file, QLocale().toString(m_ids.size()), dataSize(bytes.size(), QLocale())));
                m_session.finish(m_isWhole ? ExitCode::Done : ExitCode::InPart);
            });
    }

    Session& m_session;
    QList<ArticleId> m_ids;
    QList<ArticleId> m_toKeep;
    ExportFormat m_format;
    QString m_file;
    bool m_isWhole = true;
};

void start(Session& session, const Given& given)
{
    const QString file = given.text(u"--output"_s);
    const QString word = given.has(u"--format"_s) ? given.text(u"--format"_s) : QFileInfo(file).suffix();
    const std::optional<ExportFormat> format = formatOf(word);
    if (file.isEmpty())
        return session.refuse(Cli::tr("A file to write is missing: --output FILE."));
    if (!format && word.isEmpty())
        return session.refuse(
            Cli::tr("The file's name does not say the format: --format html, epub, pdf or markdown."));
    if (!format)
        return session.refuse(Cli::tr("“%1” is not a format. There are html, epub, pdf and markdown.").arg(word));
    (new Exporting(session, given.ids<ArticleId>(u"ID"_s), *format, file))->start();
}

} // namespace

Command exportArticleCommand()
{
    return {u"export-article"_s,
            Cli::tr("writes kept articles with their pictures into one file that stands alone"),
            {{u"ID"_s,
              {},
              Cli::tr("the articles; what is not kept yet is kept"),
              Argument::Kind::Id,
              Argument::Count::AtLeastOne},
             {u"--format"_s, u"FORMAT"_s, Cli::tr("html, epub, pdf or markdown; otherwise as the file's name ends")},
             {u"--output"_s, u"FILE"_s, Cli::tr("the file to write; - is standard output"), Argument::Kind::Text,
              Argument::Count::Optional, u"-o"_s}},
            withLibrary(start),
            Command::Needs::WebEngine};
}

} // namespace byline
