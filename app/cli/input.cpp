// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/input.h"

#include "library/inspect.h"
#include "library/reading.h"

#include <QFile>

#include <cstdio>

namespace byline {

namespace {

Result<QByteArray> readStandardInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return fail(ErrorKind::NotReadable, QStringLiteral("-"));
    return input.readAll();
}

} // namespace

void withInput(Session& session, const QString& path, const std::function<void(const QByteArray&)>& next)
{
    const Result<QByteArray> bytes = path == u"-" ? readStandardInput() : readFile(path);
    if (bytes)
        return next(*bytes);
    session.fail(bytes.error(), path);
}

void withArticles(Session& session, const QList<ArticleId>& ids,
                  const std::function<void(const QList<ArticleId>& known, ExitCode code)>& next)
{
    session.after(session.library().reading().articlesById(ids), {},
                  [&session, ids, next](const QList<Article>& found) {
                      QList<ArticleId> known;
                      for (const Article& article : found)
                          known += article.id;
                      for (const ArticleId id : ids)
                          if (!known.contains(id))
                              session.tell({ErrorKind::NotFound, QString::number(id.value)}, QString::number(id.value));
                      if (known.isEmpty())
                          return session.finish(ExitCode::NotFound);
                      next(known, known.size() < ids.size() ? ExitCode::InPart : ExitCode::Done);
                  });
}

} // namespace byline
