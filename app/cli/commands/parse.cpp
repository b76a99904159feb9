// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/article_table.h"
#include "cli/commands/commands.h"
#include "cli/input.h"
#include "cli/json.h"
#include "cli/text_width.h"
#include "cli/words.h"
#include "library/inspect.h"

using namespace Qt::StringLiterals;

namespace byline {

namespace {

void print(Session& session, const IncomingFeed& feed)
{
    Output& output = session.output();
    if (session.isJson())
        return output.print(toJson(feed));
    output.print(u"%1 (%2)"_s.arg(printable(feed.title), feedFormatWord(feed.format)));
    Table table({{Cli::tr("published")},
                 {Cli::tr("headline"), Column::Side::Left, Column::Room::Flexible},
                 {Cli::tr("authors"), Column::Side::Left, Column::Room::Flexible},
                 {Cli::tr("address"), Column::Side::Left, Column::Room::Flexible}});
    for (const IncomingItem& item : feed.items) {
        QStringList names;
        for (const IncomingAuthor& author : item.authors)
            names += author.name;
        table.addRow({shortTime(item.published), item.title, names.join(u", "_s), item.url});
    }
    if (!table.isEmpty())
        output.print(table.text(output.screen().answerColumns));
}

/// Nothing here needs a library: none is opened, so that a file can be looked at without leaving a trace.
void start(Session& session, const Given& given)
{
    const QString path = given.text(u"FILE"_s);
    withInput(session, path, [&session, &given, path](const QByteArray& bytes) {
        const Result<IncomingFeed> feed = inspectFeed(bytes, QUrl(given.text(u"--url"_s)));
        if (!feed)
            return session.fail(feed.error(), path);
        print(session, *feed);
        session.finish(ExitCode::Done);
    });
}

} // namespace

Command parseCommand()
{
    return {u"parse"_s,
            Cli::tr("parses a feed file and stores nothing"),
            {
                {u"FILE"_s, {}, Cli::tr("the feed; - is standard input"), Argument::Kind::Text, Argument::Count::One},
                {u"--url"_s, u"BASE"_s, Cli::tr("the feed's address, for relative addresses in it")},
            },
            start};
}

} // namespace byline
