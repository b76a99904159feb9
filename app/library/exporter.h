// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ids.h"
#include "core/result.h"

#include <QFuture>
#include <QLocale>
#include <QObject>

namespace byline {

class Store;

enum class ExportFormat { Html, Epub, Markdown };

/// Articles as files that stand alone: the kept text with the kept pictures. What is not kept is not fetched.
class Exporter final : public QObject
{
    Q_OBJECT

public:
    explicit Exporter(Store& store);

    /// The file's bytes. NotFound names an article that is not in the library.
    QFuture<Result<QByteArray>> exported(const QList<ArticleId>& ids, ExportFormat format, const QLocale& locale,
                                         const QDateTime& now);
    /// Every article that has a copy, newest first.
    QFuture<Result<QList<ArticleId>>> kept();

private:
    Store& m_store;
};

/// "html", "epub", "md": how such a file's name ends.
QString suffixOf(ExportFormat format);

} // namespace byline
