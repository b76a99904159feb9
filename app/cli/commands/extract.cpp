// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/commands.h"
#include "cli/input.h"
#include "cli/json.h"
#include "cli/text_width.h"
#include "cli/words.h"
#include "core/url.h"
#include "library/archive.h"
#include "library/inspect.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

constexpr int kReadableColumns = 80;

void finish(Session& session, const Readable& readable)
{
    Output& output = session.output();
    if (session.isJson()) {
        output.print(toJson(readable));
    } else {
        QStringList parts {printable(readable.title), printable(readable.byline),
                           printableLines(readable.contentText).trimmed()};
        parts.removeAll(QString());
        const QString text = parts.join(u"\n\n"_s);
        const int columns = output.screen().answerColumns;
        output.print(columns > 0 ? wrapped(text, std::min(columns, kReadableColumns)) : text);
    }
    session.finish(ExitCode::Done);
}

void extractFile(Session& session, const QString& path, const QUrl& url)
{
    withInput(session, path, [&session, path, url](const QByteArray& bytes) {
        const Result<ExtractFunction> extract = session.extractor();
        if (!extract)
            return session.fail(extract.error(), path);
        const Result<QString> page = decodePage(bytes);
        if (!page)
            return session.fail(page.error(), path);
        session.after((*extract)(*page, url), path,
                      [&session](const Readable& readable) { finish(session, readable); });
    });
}

void extractPage(Session& session, const QUrl& url)
{
    // Only fetching needs the library: it is the one way out.
    if (const Result<void> opened = session.openLibrary(); !opened)
        return session.fail(opened.error(), session.dataDir());
    session.after(session.library().archive().fetchAndExtract(url, Reach::Anywhere), url.toString(),
                  [&session](const Readable& readable) { finish(session, readable); });
}

void start(Session& session, const Given& given)
{
    const QString asked = given.text(u"FILE|URL"_s);
    const Result<QUrl> address = addressFromInput(asked);
    const bool isPage = address && !QFileInfo::exists(asked) && asked.contains(u"://");
    if (isPage)
        return extractPage(session, *address);
    extractFile(session, asked, QUrl(given.text(u"--url"_s)));
}

} // namespace

Command extractCommand()
{
    return {
        u"extract"_s,
        Cli::tr("extracts the article from a page and stores nothing"),
        {
            {u"FILE|URL"_s, {}, Cli::tr("the page; - is standard input"), Argument::Kind::Text, Argument::Count::One},
            {u"--url"_s, u"BASE"_s, Cli::tr("the page's address, for relative addresses in it")},
        },
        start,
        Command::Needs::WebEngine};
}

} // namespace byline
