// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ids.h"
#include "core/print_function.h"
#include "core/result.h"

#include <QFuture>
#include <QLocale>
#include <QObject>

namespace byline {

class Store;

enum class ExportFormat { Html, Epub, Markdown, Pdf };

/// Code of a NotWritable error that is about what was to stand in the file: it was not even made.
inline constexpr int kNotMade = 1;

/// Articles as files that stand alone: the kept text with the kept pictures. What is not kept is not fetched.
class Exporter final : public QObject
{
    Q_OBJECT

public:
    using PrintProvider = std::function<Result<PrintFunction>()>;
    explicit Exporter(Store& store);
    /// How a PDF is made, when the first one is wanted.
    void setPrint(PrintProvider print) { m_print = std::move(print); }

    /// The file's bytes. NotFound names an article that is not in the library; NoWebEngine: there is none to make a
    /// PDF.
    QFuture<Result<QByteArray>> exported(const QList<ArticleId>& ids, ExportFormat format, const QLocale& locale,
                                         const QDateTime& now);
    /// Every article that has a copy, newest first.
    QFuture<Result<QList<ArticleId>>> kept();

private:
    QFuture<Result<QByteArray>> printed(const QByteArray& html);

    Store& m_store;
    PrintProvider m_print;
};

/// "html", "epub", "md", "pdf": how such a file's name ends.
QString suffixOf(ExportFormat format);

} // namespace byline
